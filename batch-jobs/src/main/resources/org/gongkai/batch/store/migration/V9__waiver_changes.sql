-- Who waived what, and when: each waiver with the run from which it held, and with the one from which
-- it held no more; never changed afterwards.

CREATE TABLE IF NOT EXISTS waiver_change (
  run_id       BIGINT       NOT NULL,
  change_no    INT          NOT NULL,
  -- GRANTED or WITHDRAWN
  change_kind  VARCHAR(10)  NOT NULL,
  unit_code    VARCHAR(190) NOT NULL,
  report_year  INT          NOT NULL,
  -- the finding's code
  code         VARCHAR(190) NOT NULL,
  -- which row, column and value; NULL for any
  row_key      ${text},
  column_name  ${text},
  cell_value   ${text},
  reason       ${text}      NOT NULL,
  waived_by    ${text}      NOT NULL,
  waived_on    DATE         NOT NULL,
  PRIMARY KEY (run_id, change_no)
) ${utf8};
