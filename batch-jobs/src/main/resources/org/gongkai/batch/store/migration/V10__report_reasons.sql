-- What else a report prints of its frozen workbooks and would otherwise lose when they are judged again.

-- Why units are missing that have no workbook in the report; units that are not here handed in none.
CREATE TABLE IF NOT EXISTS report_run_reason (
  report_id      BIGINT       NOT NULL,
  unit_code      VARCHAR(40)  NOT NULL,
  reason         VARCHAR(20)  NOT NULL,
  PRIMARY KEY (report_id, unit_code)
) ${utf8};

-- What units answered to warnings; columns as in explained_finding.
CREATE TABLE IF NOT EXISTS report_run_explanation (
  report_id      BIGINT       NOT NULL,
  submission_id  BIGINT       NOT NULL,
  finding_no     INT          NOT NULL,
  unit_code      VARCHAR(40)  NOT NULL,
  code           VARCHAR(190) NOT NULL,
  sheet          VARCHAR(255),
  cell_row       INT,
  cell_column    INT,
  chinese        ${text}      NOT NULL,
  answer         ${text}      NOT NULL,
  PRIMARY KEY (report_id, submission_id, finding_no)
) ${utf8};

-- How far each unit had come with each task.
CREATE TABLE IF NOT EXISTS report_run_task (
  report_id      BIGINT       NOT NULL,
  task_number    INT          NOT NULL,
  unit_code      VARCHAR(40)  NOT NULL,
  task_state     VARCHAR(20)  NOT NULL,
  -- NULL if it is not done, or names no day
  done_on        DATE,
  PRIMARY KEY (report_id, task_number, unit_code)
) ${utf8};
