-- What rules found that are only tried out: recorded, never handed back. Columns as in finding and
-- finding_count.
CREATE TABLE IF NOT EXISTS shadow_finding (
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

CREATE TABLE IF NOT EXISTS shadow_finding_count (
  submission_id  BIGINT       NOT NULL,
  origin         VARCHAR(10)  NOT NULL,
  code           VARCHAR(190) NOT NULL,
  finding_count  INT          NOT NULL,
  PRIMARY KEY (submission_id, origin, code)
) ${utf8};
