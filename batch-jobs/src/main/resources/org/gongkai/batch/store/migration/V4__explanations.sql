-- Which entry a finding is about, and what units answer to findings.

-- Only findings of which it is known; the finding itself is in its own table.
CREATE TABLE IF NOT EXISTS finding_entry (
  submission_id  BIGINT       NOT NULL,
  origin         VARCHAR(10)  NOT NULL,
  finding_no     INT          NOT NULL,
  -- sheet and 登记编号; the column's name, or the code of a form's cell
  row_key        VARCHAR(500) NOT NULL,
  column_key     VARCHAR(190) NOT NULL,
  PRIMARY KEY (submission_id, origin, finding_no)
) ${utf8};

-- What a unit wrote into the column 说明, in workbooks that were accepted.
CREATE TABLE IF NOT EXISTS explanation (
  submission_id   BIGINT       NOT NULL,
  explanation_no  INT          NOT NULL,
  run_id          BIGINT       NOT NULL,
  unit_code       VARCHAR(40)  NOT NULL,
  report_year     INT          NOT NULL,
  code            VARCHAR(190) NOT NULL,
  row_key         VARCHAR(500) NOT NULL,
  column_key      VARCHAR(190) NOT NULL,
  -- normalised: without blanks, width and invisible signs
  cell_value      ${text}      NOT NULL,
  answer          ${text}      NOT NULL,
  PRIMARY KEY (submission_id, explanation_no),
  CONSTRAINT explanation_unit UNIQUE (unit_code, report_year, run_id, submission_id, explanation_no)
) ${utf8};

-- The warnings that were not repeated because they had been explained.
CREATE TABLE IF NOT EXISTS explained_finding (
  submission_id  BIGINT       NOT NULL,
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
  PRIMARY KEY (submission_id, finding_no)
) ${utf8};
