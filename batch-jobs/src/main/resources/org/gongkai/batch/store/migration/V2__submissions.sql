-- What units handed in, what was found in it, and what stands.
--
-- One set of statements for H2, MySQL and MariaDB: ${text} is text of any length, ${utf8} makes the
-- table take every character. "IF NOT EXISTS" because MySQL commits each statement by itself: a
-- migration that was cut off half-way is simply run again. Indexes are written as unique constraints
-- that end in the key, because "CREATE INDEX IF NOT EXISTS" is unknown to MySQL.

-- One nightly job; its number is that of the job instance.
CREATE TABLE IF NOT EXISTS import_run (
  run_id       BIGINT        NOT NULL PRIMARY KEY,
  -- "today" of the run: the day on which whatever it sees for the first time was received
  received_on  DATE          NOT NULL,
  -- fingerprint of rule book, calendar, roster, plan, catalogue, template
  basis        CHAR(64)      NOT NULL,
  inbox        VARCHAR(4096) NOT NULL,
  finished     BOOLEAN       NOT NULL
) ${utf8};

-- The distinct workbooks: one row for each sequence of bytes ever handed in.
CREATE TABLE IF NOT EXISTS submission (
  submission_id    BIGINT        NOT NULL PRIMARY KEY,
  sha256           CHAR(64)      NOT NULL,
  -- as it was called when it was seen for the first time
  file_name        VARCHAR(4096) NOT NULL,
  file_kind        VARCHAR(40)   NOT NULL,
  first_run        BIGINT        NOT NULL,
  received_on      DATE          NOT NULL,
  -- below: what the last judgement found; NULL before the first, or where the workbook does not say
  judged_run       BIGINT,
  basis            CHAR(64),
  -- by itself: ACCEPTED, RETURNED, UNREADABLE
  verdict          VARCHAR(20),
  -- beside the other workbooks of the unit: ACCEPTED, SUPERSEDED, RETURNED, UNREADABLE
  standing         VARCHAR(20),
  unit_code        VARCHAR(40),
  report_year      INT,
  data_as_of       DATE,
  -- where the workbook says so
  as_of_sheet      VARCHAR(255),
  as_of_row        INT,
  as_of_column     INT,
  report_scope     VARCHAR(20),
  template_version INT,
  -- ledgers declared to have nothing to report, with blanks between
  zero_reports     VARCHAR(255),
  error_count      INT,
  warning_count    INT,
  info_count       INT,
  CONSTRAINT submission_sha256 UNIQUE (sha256),
  CONSTRAINT submission_unit UNIQUE (report_year, unit_code, standing, submission_id),
  CONSTRAINT submission_judged UNIQUE (judged_run, submission_id)
) ${utf8};

-- The inbox as it was found at the start of a run. A verdict of NULL is still to come.
CREATE TABLE IF NOT EXISTS manifest_file (
  run_id         BIGINT        NOT NULL,
  file_no        INT           NOT NULL,
  name           VARCHAR(4096) NOT NULL,
  size_bytes     BIGINT        NOT NULL,
  modified_at    BIGINT        NOT NULL,
  file_kind      VARCHAR(40),
  -- NULL if the bytes were not read
  sha256         CHAR(64),
  submission_id  BIGINT,
  -- by the first characters of the hash, so that it never depends on names or order
  bucket         INT           NOT NULL,
  verdict        VARCHAR(20),
  standing       VARCHAR(20),
  -- rows found in the ledgers, and what became of them
  rows_read      INT           NOT NULL,
  rows_stored    INT           NOT NULL,
  rows_skipped   INT           NOT NULL,
  -- why the file was set aside, as JSON; NULL if it was not
  set_aside      ${text},
  PRIMARY KEY (run_id, file_no),
  CONSTRAINT manifest_bucket UNIQUE (run_id, bucket, file_no),
  CONSTRAINT manifest_submission UNIQUE (submission_id, run_id, file_no)
) ${utf8};

-- Every judgement ever made; never changed.
CREATE TABLE IF NOT EXISTS judgement (
  submission_id  BIGINT      NOT NULL,
  run_id         BIGINT      NOT NULL,
  basis          CHAR(64)    NOT NULL,
  verdict        VARCHAR(20) NOT NULL,
  error_count    INT         NOT NULL,
  warning_count  INT         NOT NULL,
  info_count     INT         NOT NULL,
  PRIMARY KEY (submission_id, run_id)
) ${utf8};

-- Every change of what stands; never changed.
CREATE TABLE IF NOT EXISTS standing_change (
  run_id           BIGINT      NOT NULL,
  submission_id    BIGINT      NOT NULL,
  standing_before  VARCHAR(20),
  standing_after   VARCHAR(20) NOT NULL,
  -- the workbook that stands in its place; NULL if none does
  replaced_by      BIGINT,
  PRIMARY KEY (run_id, submission_id)
) ${utf8};

-- Sheets with one value per item: COVER, SAFEGUARDS, and the list INCLUDED_UNITS, as JSON.
CREATE TABLE IF NOT EXISTS submission_sheet (
  submission_id  BIGINT      NOT NULL,
  sheet          VARCHAR(40) NOT NULL,
  cells          ${text}     NOT NULL,
  PRIMARY KEY (submission_id, sheet)
) ${utf8};

-- The units that a consolidated workbook includes.
CREATE TABLE IF NOT EXISTS included_unit (
  submission_id  BIGINT      NOT NULL,
  unit_no        INT         NOT NULL,
  unit_code      VARCHAR(40) NOT NULL,
  PRIMARY KEY (submission_id, unit_no)
) ${utf8};

-- The rows of the ledgers in the order of the workbook, each cell with value, raw text and place.
CREATE TABLE IF NOT EXISTS ledger_row (
  submission_id  BIGINT       NOT NULL,
  sequence_no    INT          NOT NULL,
  ledger         VARCHAR(40)  NOT NULL,
  sheet          VARCHAR(255) NOT NULL,
  -- zero-based
  row_no         INT          NOT NULL,
  -- 登记编号 or the task's number, by which rows of two versions are matched
  entry_key      VARCHAR(200) NOT NULL,
  cells          ${text}      NOT NULL,
  PRIMARY KEY (submission_id, sequence_no)
) ${utf8};

CREATE TABLE IF NOT EXISTS ledger_count (
  submission_id  BIGINT      NOT NULL,
  ledger         VARCHAR(40) NOT NULL,
  row_count      INT         NOT NULL,
  PRIMARY KEY (submission_id, ledger)
) ${utf8};

-- The statutory form: as the unit declares it, and as it follows from the ledgers.
CREATE TABLE IF NOT EXISTS form_value (
  submission_id  BIGINT       NOT NULL,
  cell_no        INT          NOT NULL,
  cell_code      VARCHAR(190) NOT NULL,
  -- the declared cell as JSON; NULL if the sheet has no such cell
  declared       ${text},
  -- NULL if the ledgers do not give it
  derived        VARCHAR(100),
  PRIMARY KEY (submission_id, cell_no)
) ${utf8};

-- origin: JUDGED by itself, or SETTLED beside the other workbooks of the unit
CREATE TABLE IF NOT EXISTS finding (
  submission_id  BIGINT       NOT NULL,
  origin         VARCHAR(10)  NOT NULL,
  finding_no     INT          NOT NULL,
  code           VARCHAR(190) NOT NULL,
  severity       VARCHAR(10)  NOT NULL,
  sheet          VARCHAR(255),
  cell_row       INT,
  cell_column    INT,
  cell_value     ${text}      NOT NULL,
  expected       ${text}      NOT NULL,
  chinese        ${text}      NOT NULL,
  english        ${text}      NOT NULL,
  PRIMARY KEY (submission_id, origin, finding_no)
) ${utf8};

-- Exact, also where the findings themselves are only samples.
CREATE TABLE IF NOT EXISTS finding_count (
  submission_id  BIGINT       NOT NULL,
  origin         VARCHAR(10)  NOT NULL,
  code           VARCHAR(190) NOT NULL,
  finding_count  INT          NOT NULL,
  PRIMARY KEY (submission_id, origin, code)
) ${utf8};
