-- Old and new value of every cell from which figures come, when a workbook takes another's place;
-- never changed afterwards.

CREATE TABLE IF NOT EXISTS figure_change (
  run_id         BIGINT       NOT NULL,
  -- the workbook that stands from that run on, and the one that stood before
  submission_id  BIGINT       NOT NULL,
  replaced_id    BIGINT       NOT NULL,
  change_no      INT          NOT NULL,
  -- FORM for a cell of the declared form, SAFEGUARDS for an item of 工作保障, else the ledger
  part           VARCHAR(40)  NOT NULL,
  -- the cell's code within the form, or the ledger row's 登记编号; empty for an item
  row_key        VARCHAR(200) NOT NULL,
  -- the ledger's column, or the item; empty in the form, and for a row that came or went as a whole
  column_name    VARCHAR(190) NOT NULL,
  -- as typed; NULL if there was, or is, no such cell or row
  value_before   ${text},
  value_after    ${text},
  PRIMARY KEY (run_id, submission_id, change_no)
) ${utf8};
