-- What a report was made of; never changed afterwards.

CREATE TABLE IF NOT EXISTS report_run (
  report_id      BIGINT        NOT NULL PRIMARY KEY,
  report_year    INT           NOT NULL,
  -- CITY, REGION or UNIT, and the region's or unit's code
  report_scope   VARCHAR(20)   NOT NULL,
  scope_code     VARCHAR(40)   NOT NULL,
  made_on        DATE          NOT NULL,
  rule_book      CHAR(64)      NOT NULL,
  form_edition   VARCHAR(40)   NOT NULL,
  -- DECLARED or DERIVED: which figure of a unit holds
  figure_choice  VARCHAR(20)   NOT NULL
) ${utf8};

CREATE TABLE IF NOT EXISTS report_run_submission (
  report_id      BIGINT      NOT NULL,
  unit_code      VARCHAR(40) NOT NULL,
  submission_id  BIGINT      NOT NULL,
  sha256         CHAR(64)    NOT NULL,
  PRIMARY KEY (report_id, unit_code)
) ${utf8};

CREATE TABLE IF NOT EXISTS report_figure (
  report_id      BIGINT       NOT NULL,
  figure_no      INT          NOT NULL,
  figure_id      VARCHAR(190) NOT NULL,
  -- NULL if no unit reports it
  figure_value   VARCHAR(100),
  units_expected INT          NOT NULL,
  units_reported INT          NOT NULL,
  PRIMARY KEY (report_id, figure_no)
) ${utf8};
