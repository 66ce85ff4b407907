-- What workbooks were compared with each other, and what that changed. Findings that come of it have
-- the origin COMPARED (found for the workbook's own year) or FOLLOWED (found for the year after).

-- One row for each report year that was compared.
CREATE TABLE IF NOT EXISTS comparison (
  report_year  INT         NOT NULL PRIMARY KEY,
  -- fingerprint of the workbooks that stood, for the year and the year before, and of the rules
  compared     CHAR(64)    NOT NULL,
  run_id       BIGINT      NOT NULL
) ${utf8};

-- The last run in which comparing found something else about a workbook than before.
CREATE TABLE IF NOT EXISTS compared_submission (
  submission_id  BIGINT NOT NULL PRIMARY KEY,
  changed_run    BIGINT NOT NULL
) ${utf8};

-- The warnings of comparing that were not repeated because they had been explained; as
-- explained_finding, which holds those of judging.
CREATE TABLE IF NOT EXISTS explained_comparison (
  submission_id  BIGINT       NOT NULL,
  origin         VARCHAR(10)  NOT NULL,
  finding_no     INT          NOT NULL,
  code           VARCHAR(190) NOT NULL,
  sheet          VARCHAR(255),
  cell_row       INT,
  cell_column    INT,
  row_key        VARCHAR(500) NOT NULL,
  column_key     VARCHAR(190) NOT NULL,
  cell_value     ${text}      NOT NULL,
  expected       ${text}      NOT NULL,
  chinese        ${text}      NOT NULL,
  english        ${text}      NOT NULL,
  answer         ${text}      NOT NULL,
  PRIMARY KEY (submission_id, origin, finding_no)
) ${utf8};
