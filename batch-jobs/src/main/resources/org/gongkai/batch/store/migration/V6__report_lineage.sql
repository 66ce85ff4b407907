-- What is needed beside the frozen workbooks to sum a report up again, and to name it.

-- Rosters by their fingerprint; each is kept once, however many reports were made with it.
CREATE TABLE IF NOT EXISTS frozen_roster (
  roster          CHAR(64)  NOT NULL PRIMARY KEY,
  -- the lines of units.csv and of reorganisations.csv
  unit_lines      ${text}   NOT NULL,
  change_lines    ${text}   NOT NULL
) ${utf8};

-- The roster and the name of the form that a report was made with.
CREATE TABLE IF NOT EXISTS report_run_basis (
  report_id       BIGINT       NOT NULL PRIMARY KEY,
  roster          CHAR(64)     NOT NULL,
  form_name       VARCHAR(40)  NOT NULL
) ${utf8};

-- The id that is printed in the report. It follows from the frozen set, so that equal reports have
-- equal ids.
CREATE TABLE IF NOT EXISTS report_run_name (
  report_id       BIGINT       NOT NULL PRIMARY KEY,
  printed_id      VARCHAR(190) NOT NULL
) ${utf8};
