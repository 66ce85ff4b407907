-- What reports and lists of tasks read of the ledgers, so that they need not read every row of them.

-- Where in a workbook's rows those of a ledger lie; a ledger without rows is not here.
CREATE TABLE IF NOT EXISTS ledger_span (
  submission_id  BIGINT      NOT NULL,
  ledger         VARCHAR(40) NOT NULL,
  first_no       INT         NOT NULL,
  last_no        INT         NOT NULL,
  PRIMARY KEY (submission_id, ledger)
) ${utf8};

-- Of what was cut off half-way nothing may stay.
DELETE FROM ledger_span;

INSERT INTO ledger_span (submission_id, ledger, first_no, last_no)
SELECT submission_id, ledger, MIN(sequence_no), MAX(sequence_no) FROM ledger_row
GROUP BY submission_id, ledger;

-- The published disclosures that belong to a task or to an item of the catalogue.
CREATE TABLE IF NOT EXISTS disclosed_item (
  submission_id   BIGINT  NOT NULL,
  disclosed_no    INT     NOT NULL,
  -- 0 if it names none
  task_number     INT     NOT NULL,
  -- empty if it names none
  catalogue_item  ${text} NOT NULL,
  -- as reported; empty if nothing was
  disclosed_for   ${text} NOT NULL,
  published_on    DATE    NOT NULL,
  PRIMARY KEY (submission_id, disclosed_no)
) ${utf8};
