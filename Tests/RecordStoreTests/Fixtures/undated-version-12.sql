PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1886547065;
BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE VIRTUAL TABLE passage_text USING fts5 (
  text, content = 'passage', content_rowid = 'id', tokenize = 'porter unicode61'
);
CREATE TABLE "story_posting" (
  feature INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (feature, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally (
  kind TEXT PRIMARY KEY NOT NULL,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE indexed_passage (last INTEGER NOT NULL) STRICT;
CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE report (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  title TEXT,
  language TEXT,
  published TEXT,
  published_basis TEXT,
  day TEXT,
  story INTEGER REFERENCES story (number) DEFERRABLE INITIALLY DEFERRED,
  origin TEXT,
  context BLOB
) STRICT;
CREATE TABLE report_content (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  data BLOB NOT NULL
) STRICT;
CREATE TABLE "report_signature" (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  is_filed INTEGER NOT NULL DEFAULT 0,
  day INTEGER,
  epoch INTEGER,
  epoch_likeness REAL,
  piece INTEGER,
  data BLOB NOT NULL
) STRICT;
CREATE TABLE "story_link" (
  a INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  similarity REAL NOT NULL,
  counts INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE TABLE "passage" (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (length(text) > 0)
) STRICT;
CREATE TABLE stale_report (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE
) STRICT;
CREATE TABLE known_office (
  name TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  data BLOB NOT NULL
) STRICT;
CREATE TABLE open_person (
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  data BLOB NOT NULL,
  answer BLOB
) STRICT;
CREATE TABLE mention (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  entry INTEGER REFERENCES entry (number) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  parked INTEGER REFERENCES entry (number) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  day INTEGER,
  data BLOB NOT NULL
) STRICT;
CREATE TABLE mention_key (
  mention INTEGER NOT NULL REFERENCES mention (number) ON DELETE CASCADE,
  key INTEGER NOT NULL,
  PRIMARY KEY (mention, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  story INTEGER REFERENCES story (number) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  origins INTEGER NOT NULL,
  unknown_origins INTEGER NOT NULL,
  status TEXT,
  is_open INTEGER NOT NULL,
  is_altered INTEGER NOT NULL,
  is_one_sided INTEGER NOT NULL,
  due TEXT,
  names TEXT,
  first_evidence INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  summary BLOB,
  data BLOB NOT NULL
) STRICT;
CREATE TABLE entry_country (
  entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
  country TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  origins INTEGER NOT NULL,
  PRIMARY KEY (entry, country)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_key (
  key INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
  PRIMARY KEY (key, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE stale_entry (
  entry INTEGER PRIMARY KEY REFERENCES entry (number) ON DELETE CASCADE,
  kind TEXT NOT NULL
) STRICT;
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  report INTEGER NOT NULL REFERENCES report (number) DEFERRABLE INITIALLY DEFERRED,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > "start"),
  text TEXT NOT NULL CHECK (length(text) > 0),
  byte_start INTEGER NOT NULL,
  byte_end INTEGER NOT NULL
) STRICT;
CREATE TABLE recent_posting (
  number INTEGER PRIMARY KEY,
  data BLOB NOT NULL
) STRICT;
INSERT INTO "grdb_migrations" VALUES ('1');
INSERT INTO "grdb_migrations" VALUES ('2');
INSERT INTO "grdb_migrations" VALUES ('3');
INSERT INTO "grdb_migrations" VALUES ('4');
INSERT INTO "grdb_migrations" VALUES ('5');
INSERT INTO "grdb_migrations" VALUES ('6');
INSERT INTO "grdb_migrations" VALUES ('7');
INSERT INTO "grdb_migrations" VALUES ('8');
INSERT INTO "grdb_migrations" VALUES ('9');
INSERT INTO "grdb_migrations" VALUES ('10');
INSERT INTO "grdb_migrations" VALUES ('11');
INSERT INTO "grdb_migrations" VALUES ('12');
INSERT INTO "story_posting" VALUES (610114715045173800, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610114885849614836, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610115317878966843, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610115831739963750, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610116029239213657, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610116325517000443, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610117068248776748, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610117152007081378, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610117519018962058, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610118679505398596, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610118842924740879, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610118929329203294, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610118930611406191, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610119202875943378, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610119353147596696, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610119779397145865, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610119822664797138, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610119991932219459, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610120314556665534, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610120442228802663, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610120711494997739, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610121218793882300, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610121284662508383, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610121343369414472, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610121821136013704, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610121873249540157, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610122229583406456, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610122460610007544, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610122564481045036, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610122725645133699, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610122789981086493, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610123048422425839, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610123181122540928, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610123561916832347, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610123976225398937, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610124148116120511, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610124250705074480, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610124422884293631, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610125314044973494, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610125476061275574, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610125571898750225, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610125629630706052, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610125862759447041, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610125976114685097, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610126034655141668, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610126212423426313, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610126248762314959, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610126449857057660, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610126488081349127, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610127078810522156, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610127095595451615, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610127733017850185, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610128155282288658, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610128209720435517, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610128716881377819, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610128792059196791, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610129050128217967, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610129103518620750, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610129576312632495, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610129676986462907, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610130609831915593, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610130751818010916, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610130926813326791, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610131905282507152, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610132149077597799, 7071075634200053595);
INSERT INTO "story_posting" VALUES (610132194468069426, 7071075634200053595);
INSERT INTO "story_posting" VALUES (615779398951475752, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615779398951475752, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615780163355024265, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615780320320409264, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615780320320409264, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615780374970586516, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615780402636524130, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615780742877640826, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615781752155078700, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615781752155078700, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615782202925264010, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615782202925264010, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615782490160474262, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615783229911130619, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615783229911130619, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615783291568843142, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615783329856412752, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615783363411700548, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615783363411700548, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615783613235505246, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615783613235505246, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615783886782245330, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615783886782245330, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615784037053898648, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615784037053898648, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615784240272292930, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615784416499015765, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615784506571099090, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615784506571099090, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615784672382219898, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615784998462967486, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615784998462967486, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615785354445625706, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615785395401299691, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615785395401299691, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615785902700184252, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615785902700184252, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615785968568810335, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615785968568810335, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615786007024244819, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615786027275716424, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615786027275716424, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615786051095343975, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615786557155842109, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615786557155842109, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615786597452751466, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615786597452751466, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615786913489708408, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615786913489708408, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615787035128772529, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615787094077136700, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615787144516309496, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615787144516309496, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615787409551435651, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615787409551435651, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615787473887388445, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615787473887388445, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615787568359513196, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615787633520459652, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615787983368517745, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615788219746959758, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615788245823134299, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615788245823134299, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615788461733209417, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615788461733209417, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615788543490042023, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615788705718145822, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615788717590568736, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615789225833639183, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615789319608101910, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615789319608101910, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615789600053637371, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615789708092625659, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615789997951275446, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615789997951275446, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790083465985257, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615790083465985257, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790159967577526, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615790159967577526, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790255805052177, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615790255805052177, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790338908834110, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615790437841213815, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790476033694510, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615790476033694510, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790529869184712, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790543119410286, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790546665748993, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615790546665748993, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615790859058793715, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615791133763359612, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615791133763359612, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615791171987651079, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615791171987651079, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615792142207271374, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615792283503773050, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615792416924152137, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615792416924152137, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615792608764339314, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615792893626737469, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615792893626737469, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615793246033808657, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615793324459430307, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615793400787679771, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615793400787679771, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615793475965498743, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615793475965498743, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615793734034519919, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615793734034519919, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615794109104439031, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615794109104439031, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615794260218934447, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615794260218934447, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615794441514754202, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615794594196774758, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615794677232072464, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615794747064071540, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615794893191480716, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615795293738217545, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615795293738217545, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615795435724312868, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615795435724312868, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615795487809550677, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615795610719628743, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615795610719628743, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615795894180941938, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615795894180941938, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615796589188809104, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615796589188809104, 8842953617158093116);
INSERT INTO "story_posting" VALUES (615796649309513907, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615796878374371378, 1282726686734680902);
INSERT INTO "story_posting" VALUES (615796878374371378, 8842953617158093116);
INSERT INTO "tally" VALUES ('d', 0);
INSERT INTO "tally" VALUES ('e', 2);
INSERT INTO "tally" VALUES ('o', 1);
INSERT INTO "tally" VALUES ('q', 2);
INSERT INTO "tally" VALUES ('report', 5);
INSERT INTO "tally" VALUES ('s', 2);
INSERT INTO "indexed_passage" VALUES (5);
INSERT INTO "story" VALUES (1, 's44cf1ad90502801');
INSERT INTO "story" VALUES (2, 's7f3359536a80d41c');
INSERT INTO "report" VALUES (1, 'u', 'f2956534036f3ef2-5edab1cae722fcd6', NULL, NULL, NULL, 'en', NULL, NULL, NULL, 1, 'late', CAST('{"dates":{},"sharedNames":[],"story":"s44cf1ad90502801"}' AS BLOB));
INSERT INTO "report" VALUES (2, 'early', '6f546c804cdae7eb-493734da26f69160', NULL, NULL, NULL, 'en', '2031-03-02', 'input', '2031-03-02', 2, 'early', CAST('{"dates":{},"reported":{"day":2,"month":3,"year":2031},"sharedNames":[],"story":"s7f3359536a80d41c"}' AS BLOB));
INSERT INTO "report" VALUES (3, 'late', 'c75e1b0bd1dcf08-61268d78d3e97487', NULL, NULL, NULL, 'en', '2034-09-10', 'input', '2034-09-10', 1, 'late', CAST('{"dates":{},"reported":{"day":10,"month":9,"year":2034},"sharedNames":[],"story":"s44cf1ad90502801"}' AS BLOB));
INSERT INTO "report" VALUES (4, 'same', '7094473afd8b71a7-2348fcf365251f39', NULL, NULL, NULL, 'en', '2034-09-12', 'input', '2034-09-12', 1, 'late', CAST('{"dates":{},"reported":{"day":12,"month":9,"year":2034},"sharedNames":[],"story":"s44cf1ad90502801"}' AS BLOB));
INSERT INTO "report" VALUES (5, 'other', '44c311591fa88a5d-40fbc53269b974de', NULL, NULL, NULL, 'en', NULL, NULL, NULL, 2, 'early', CAST('{"dates":{},"sharedNames":[],"story":"s7f3359536a80d41c"}' AS BLOB));
INSERT INTO "report_content" VALUES (1, CAST('{"actors":[{"countries":[],"id":{"index":0},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":6,"start":0}}],"name":"Envoys","rule":"noun-office","sectors":["GOV"]},{"countries":[],"id":{"index":1},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":17,"start":10}}],"name":"Norland","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":2},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":36,"start":25}}],"name":"Brindlemoor","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":3},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":116,"start":108}}],"name":"official","rule":"noun-role","sectors":["GOV"]}],"article":{"authors":[],"credits":[],"diagnostics":[],"id":"u","language":"en","paragraphs":[{"end":122,"start":0}],"text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour, an official said."},"dialogues":[],"events":[{"actors":[{"actor":{"index":0},"range":{"end":17,"start":0}}],"attribution":[{"index":0}],"cameo":"040","contexts":["diplomatic"],"date":{"basis":"none"},"id":{"index":0},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:meet.each-other","sentence":0,"status":"occurred","trigger":[{"end":21,"start":18}],"type":"CONSULT"}],"offices":[],"quotations":[{"chain":[],"content":[{"end":103,"start":0}],"cue":[{"end":121,"start":117}],"cueClass":"say","cueLemma":"say","id":{"index":0},"kind":"indirect","range":{"end":121,"start":0},"rule":"indirect:clause","source":{"actor":{"index":3},"ranges":[{"end":116,"start":105}]}}],"sentences":[{"end":122,"start":0}],"times":[]}' AS BLOB));
INSERT INTO "report_content" VALUES (2, CAST('{"actors":[{"countries":[],"id":{"index":0},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":6,"start":0}}],"name":"Envoys","rule":"noun-office","sectors":["GOV"]},{"countries":[],"id":{"index":1},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":17,"start":10}}],"name":"Norland","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":2},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":36,"start":25}}],"name":"Brindlemoor","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":3},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":110,"start":102}}],"name":"official","rule":"noun-role","sectors":["GOV"]}],"article":{"authors":[],"credits":[],"diagnostics":[],"id":"early","language":"en","paragraphs":[{"end":116,"start":0}],"published":{"basis":"input","precision":"day","value":"2031-03-02"},"text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said."},"dialogues":[],"events":[{"actors":[{"actor":{"index":0},"range":{"end":17,"start":0}}],"attribution":[{"index":0}],"cameo":"040","contexts":["diplomatic"],"date":{"basis":"none"},"id":{"index":0},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:meet.each-other","sentence":0,"status":"occurred","trigger":[{"end":21,"start":18}],"type":"CONSULT"}],"offices":[],"quotations":[{"chain":[],"content":[{"end":97,"start":0}],"cue":[{"end":115,"start":111}],"cueClass":"say","cueLemma":"say","id":{"index":0},"kind":"indirect","range":{"end":115,"start":0},"rule":"indirect:clause","source":{"actor":{"index":3},"ranges":[{"end":110,"start":99}]}}],"sentences":[{"end":116,"start":0}],"times":[]}' AS BLOB));
INSERT INTO "report_content" VALUES (3, CAST('{"actors":[{"countries":[],"id":{"index":0},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":6,"start":0}}],"name":"Envoys","rule":"noun-office","sectors":["GOV"]},{"countries":[],"id":{"index":1},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":17,"start":10}}],"name":"Norland","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":2},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":36,"start":25}}],"name":"Brindlemoor","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":3},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":109,"start":100}}],"name":"Hexamford","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":4},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":122,"start":114}}],"name":"official","rule":"noun-role","sectors":["GOV"]}],"article":{"authors":[],"credits":[],"diagnostics":[],"id":"late","language":"en","paragraphs":[{"end":128,"start":0}],"published":{"basis":"input","precision":"day","value":"2034-09-10"},"text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said."},"dialogues":[],"events":[{"actors":[{"actor":{"index":0},"range":{"end":17,"start":0}}],"attribution":[{"index":0}],"cameo":"040","contexts":["diplomatic"],"date":{"basis":"none"},"id":{"index":0},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:meet.each-other","sentence":0,"status":"occurred","trigger":[{"end":21,"start":18}],"type":"CONSULT"}],"offices":[],"quotations":[{"chain":[],"content":[{"end":109,"start":0}],"cue":[{"end":127,"start":123}],"cueClass":"say","cueLemma":"say","id":{"index":0},"kind":"indirect","range":{"end":127,"start":0},"rule":"indirect:clause","source":{"actor":{"index":4},"ranges":[{"end":122,"start":111}]}}],"sentences":[{"end":128,"start":0}],"times":[]}' AS BLOB));
INSERT INTO "report_content" VALUES (4, CAST('{"actors":[{"countries":[],"id":{"index":0},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":6,"start":0}}],"name":"Envoys","rule":"noun-office","sectors":["GOV"]},{"countries":[],"id":{"index":1},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":17,"start":10}}],"name":"Norland","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":2},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":36,"start":25}}],"name":"Brindlemoor","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":3},"kind":"person","members":[],"mentions":[{"form":"name","range":{"end":95,"start":86}}],"name":"Hexamford","rule":"person-entity","sectors":[]},{"countries":[],"id":{"index":4},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":116,"start":108}}],"name":"official","rule":"noun-role","sectors":["GOV"]}],"article":{"authors":[],"credits":[],"diagnostics":[],"id":"same","language":"en","paragraphs":[{"end":122,"start":0}],"published":{"basis":"input","precision":"day","value":"2034-09-12"},"text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said."},"dialogues":[],"events":[{"actors":[{"actor":{"index":0},"range":{"end":17,"start":0}}],"attribution":[{"index":0}],"cameo":"040","contexts":["diplomatic"],"date":{"basis":"none"},"id":{"index":0},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:meet.each-other","sentence":0,"status":"occurred","trigger":[{"end":21,"start":18}],"type":"CONSULT"}],"offices":[],"quotations":[{"chain":[],"content":[{"end":103,"start":0}],"cue":[{"end":121,"start":117}],"cueClass":"say","cueLemma":"say","id":{"index":0},"kind":"indirect","range":{"end":121,"start":0},"rule":"indirect:clause","source":{"actor":{"index":4},"ranges":[{"end":116,"start":105}]}}],"sentences":[{"end":122,"start":0}],"times":[]}' AS BLOB));
INSERT INTO "report_content" VALUES (5, CAST('{"actors":[{"countries":[],"id":{"index":0},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":6,"start":0}}],"name":"Envoys","rule":"noun-office","sectors":["GOV"]},{"countries":[],"id":{"index":1},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":17,"start":10}}],"name":"Norland","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":2},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":36,"start":25}}],"name":"Brindlemoor","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":3},"kind":"organization","members":[],"mentions":[{"form":"name","range":{"end":111,"start":88}}],"name":"Mossgrave and Larkstead","rule":"organization-entity","sectors":[]},{"countries":[],"id":{"index":4},"kind":"group","members":[],"mentions":[{"form":"name","range":{"end":124,"start":116}}],"name":"official","rule":"noun-role","sectors":["GOV"]}],"article":{"authors":[],"credits":[],"diagnostics":[],"id":"other","language":"en","paragraphs":[{"end":130,"start":0}],"text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead, an official said."},"dialogues":[],"events":[{"actors":[{"actor":{"index":0},"range":{"end":17,"start":0}}],"attribution":[{"index":0}],"cameo":"040","contexts":["diplomatic"],"date":{"basis":"none"},"id":{"index":0},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:meet.each-other","sentence":0,"status":"occurred","trigger":[{"end":21,"start":18}],"type":"CONSULT"}],"offices":[],"quotations":[{"chain":[],"content":[{"end":111,"start":0}],"cue":[{"end":129,"start":125}],"cueClass":"say","cueLemma":"say","id":{"index":0},"kind":"indirect","range":{"end":129,"start":0},"rule":"indirect:clause","source":{"actor":{"index":4},"ranges":[{"end":124,"start":113}]}}],"sentences":[{"end":130,"start":0}],"times":[]}' AS BLOB));
INSERT INTO "report_signature" VALUES (1, 8950587231715867299, 1, NULL, 23628, 0.8935573101043701, NULL, X'0102000000000000007500000000000000000000000000000000000000000000000000000000000000000d0000000000000089567917194d1d08761ed27b00000000068445b507389c0832e57478000000001c4889bf184d6e0926d0ba7a00000000dcfa9938efeed92ff413f57b0000000040083a5ae72eaf42063e697b00000000ddbc5fbf2ea9335cf066d97d0000000068ec61b0553022661a1c4c7c000000002e33e3ad1e8c2584f066d97d000000005bf7dcf4df243289f274407c000000009003cee73736dc9ca4c5dd7b00000000a85ecc41bf3353acd081a37c00000000f0e6a3e05de920aef066d97d00000000b0f2d9622c50ede2f066d97d000000000c00000000000000ddbc5fbf2ea9335c2e33e3ad1e8c2584f0e6a3e05de920aeb0f2d9622c50ede2a85ecc41bf3353ac68ec61b0553022665bf7dcf4df243289dcfa9938efeed92f9003cee73736dc9c89567917194d1d0840083a5ae72eaf421c4889bf184d6e090200000000000000f82e20a0c60c011a44b2f7363639f4e500000000000000001500000000000000');
INSERT INTO "report_signature" VALUES (2, 7071075634200053595, 1, 22340, 22340, NULL, NULL, X'0106000000000000006561726c7900000000000000000b00000000000000323033312d30332d30320100000000000000445700000000000000000000000000000c0000000000000089567917194d1d086087d67b00000000068445b507389c08546c7878000000001c4889bf184d6e099e00bf7a00000000dcfa9938efeed92f8ad1f97b0000000040083a5ae72eaf42eea86c7b00000000ddbc5fbf2ea9335c7ee1dd7d000000009003cee73736dc9cc64ae27b000000009c9a8385f7bcaea99c8a727c00000000a85ecc41bf3353acd679a77c00000000f0e6a3e05de920ae7ee1dd7d00000000b0f2d9622c50ede27ee1dd7d0000000020038b60835549ef7ee1dd7d000000000c00000000000000ddbc5fbf2ea9335cf0e6a3e05de920aeb0f2d9622c50ede220038b60835549efa85ecc41bf3353ac9c9a8385f7bcaea9dcfa9938efeed92f9003cee73736dc9c89567917194d1d0840083a5ae72eaf421c4889bf184d6e09068445b507389c080500000000000000d4c1ec9079835328e0e1f7d97d7040722866b9277c2da4cc203c4c06867bacd844b2f7363639f4e500000000000000001400000000000000');
INSERT INTO "report_signature" VALUES (3, 1282726686734680902, 1, 23628, 23628, NULL, NULL, X'0105000000000000006c61746500000000000000000b00000000000000323033342d30392d313001000000000000004c5c00000000000000000000000000000d0000000000000089567917194d1d08acc0ab7b00000000068445b507389c08c2335678000000001c4889bf184d6e09705d967a00000000dcfa9938efeed92f86d5cb7b0000000040083a5ae72eaf4220824b7b00000000ddbc5fbf2ea9335cae6fb27d000000002e33e3ad1e8c2584ae6fb27d000000005bf7dcf4df2432897614267c000000009003cee73736dc9c4c72b67b000000003dd281a5ea2647a5ae6fb27d00000000a85ecc41bf3353ac32fa807c00000000f0e6a3e05de920aeae6fb27d00000000b0f2d9622c50ede2ae6fb27d000000000c00000000000000ddbc5fbf2ea9335c2e33e3ad1e8c25843dd281a5ea2647a5f0e6a3e05de920aeb0f2d9622c50ede2a85ecc41bf3353ac5bf7dcf4df243289dcfa9938efeed92f9003cee73736dc9c89567917194d1d0840083a5ae72eaf421c4889bf184d6e0904000000000000005027c0ac640a9c16bc58a484cf2e163ab841e501c768ffdc44b2f7363639f4e500000000000000001600000000000000');
INSERT INTO "report_signature" VALUES (4, 8842953617158093116, 1, 23630, 23630, NULL, NULL, X'01050000000000000073616d6500000000000000000b00000000000000323033342d30392d313201000000000000004e5c00000000000000000000000000000d0000000000000089567917194d1d083090cd7b00000000068445b507389c082c407178000000001c4889bf184d6e09307cb67a00000000dcfa9938efeed92f362ef07b0000000040083a5ae72eaf4228b6657b00000000ddbc5fbf2ea9335c70c6d47d0000000068ec61b05530226622dd487c000000009003cee73736dc9c341ad97b000000003dd281a5ea2647a570c6d47d00000000a85ecc41bf3353ac2a689f7c00000000f0e6a3e05de920ae70c6d47d000000006675a66a82231ad02cf2aa7c00000000b0f2d9622c50ede270c6d47d000000000c00000000000000ddbc5fbf2ea9335c3dd281a5ea2647a5f0e6a3e05de920aeb0f2d9622c50ede26675a66a82231ad0a85ecc41bf3353ac68ec61b055302266dcfa9938efeed92f9003cee73736dc9c89567917194d1d0840083a5ae72eaf421c4889bf184d6e090300000000000000f8eefe04f1b4531088e566bf4ec9d04444b2f7363639f4e500000000000000001500000000000000');
INSERT INTO "report_signature" VALUES (5, 102779076555360254, 1, NULL, 22340, 0.90617835521698, NULL, X'0106000000000000006f7468657200000000000000000000000000000000000000000000000000000000000000000d0000000000000089567917194d1d080e62aa7b00000000068445b507389c08441b5578000000001c4889bf184d6e095c10957a00000000dcfa9938efeed92f9e5cca7b0000000040083a5ae72eaf4268724a7b00000000ddbc5fbf2ea9335c960bb17d000000009003cee73736dc9cea0ab57b000000009c9a8385f7bcaea9d2c64f7c00000000a85ecc41bf3353aca6be7f7c00000000f0e6a3e05de920ae960bb17d00000000b0f2d9622c50ede2960bb17d000000004038cecb22701be3960bb17d0000000020038b60835549ef960bb17d000000000c00000000000000ddbc5fbf2ea9335cf0e6a3e05de920aeb0f2d9622c50ede24038cecb22701be320038b60835549efa85ecc41bf3353ac9c9a8385f7bcaea9dcfa9938efeed92f9003cee73736dc9c89567917194d1d0840083a5ae72eaf421c4889bf184d6e090500000000000000d4c1ec9079835328e0e1f7d97d70407210e2e8645a14f2c32866b9277c2da4cc44b2f7363639f4e500000000000000001600000000000000');
INSERT INTO "story_link" VALUES (2, 1, 0.7424499988555908, 0);
INSERT INTO "story_link" VALUES (2, 5, 0.90617835521698, 1);
INSERT INTO "story_link" VALUES (3, 1, 0.8935573101043701, 1);
INSERT INTO "story_link" VALUES (3, 4, 0.8625749945640564, 1);
INSERT INTO "story_link" VALUES (3, 5, 0.6174144744873047, 0);
INSERT INTO "story_link" VALUES (4, 1, 0.7543430328369141, 1);
INSERT INTO "story_link" VALUES (5, 1, 0.6727921962738037, 0);
INSERT INTO "story_link" VALUES (5, 4, 0.6662164926528931, 0);
INSERT INTO "passage" VALUES (1, 1, 0, 122, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour, an official said.');
INSERT INTO "passage" VALUES (2, 2, 0, 116, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said.');
INSERT INTO "passage" VALUES (3, 3, 0, 128, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said.');
INSERT INTO "passage" VALUES (4, 4, 0, 122, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said.');
INSERT INTO "passage" VALUES (5, 5, 0, 130, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead, an official said.');
INSERT INTO "open_person" VALUES ('hexamford', '2034-09-12', 4, CAST('{"actor":{"index":3},"day":{"day":12,"month":9,"year":2034},"name":"Hexamford","surroundings":[],"titles":[]}' AS BLOB), NULL);
INSERT INTO "mention" VALUES (1, 'late#e1', 'e', 3, 3, NULL, NULL, CAST('{"actors":[{"countries":[],"kind":"group","name":"Envoys","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic"],"counts":[],"dateBasis":"none","evidence":{"codePoints":{"end":128,"start":0},"range":{"end":128,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said."},"heard":[],"id":{"index":0,"kind":"e","report":"late"},"isNews":true,"modes":[],"recipients":[],"reported":{"day":10,"month":9,"year":2034},"rule":"frame:meet.each-other","sources":["official"],"status":"occurred","story":"s44cf1ad90502801","toldBy":{"day":10,"month":9,"year":2034},"topic":["hexam","offic","envoy","esker","dunwh","tolls","brind","norla","bridg","ferri","said"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (2, 'same#e1', 'e', 4, 3, NULL, NULL, CAST('{"actors":[{"countries":[],"kind":"group","name":"Envoys","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic"],"counts":[],"dateBasis":"none","evidence":{"codePoints":{"end":122,"start":0},"range":{"end":122,"start":0},"report":"same","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said."},"heard":[],"id":{"index":0,"kind":"e","report":"same"},"isNews":true,"modes":[],"recipients":[],"reported":{"day":12,"month":9,"year":2034},"rule":"frame:meet.each-other","sources":["official"],"status":"occurred","story":"s44cf1ad90502801","toldBy":{"day":12,"month":9,"year":2034},"topic":["said","hexam","esker","offic","envoy","brind","tolls","bridg","norla","barge","harbo"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (3, 'u#e1', 'e', 1, 3, NULL, NULL, CAST('{"actors":[{"countries":[],"kind":"group","name":"Envoys","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic"],"counts":[],"dateBasis":"none","evidence":{"codePoints":{"end":122,"start":0},"range":{"end":122,"start":0},"report":"u","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour, an official said."},"heard":[],"id":{"index":0,"kind":"e","report":"u"},"isNews":true,"modes":[],"recipients":[],"rule":"frame:meet.each-other","sources":["official"],"status":"occurred","story":"s44cf1ad90502801","topic":["offic","envoy","brind","bridg","dunwh","harbo","tolls","said","ferri","esker","norla"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (4, 'same#o4', 'o', 4, 5, NULL, NULL, X'010573616d650311733434636631616439303530323830310a486578616d666f726400000b323033342d30392d3132000100007a007a7b456e766f7973206f66204e6f726c616e64206d6574206174204272696e646c656d6f6f72206f6e2074686520746f6c6c73206f662045736b657262792062726964676520616e642074686520626172676573206f6620486578616d666f726420686172626f75722c20616e206f6666696369616c20736169642e010000');
INSERT INTO "mention" VALUES (5, 'late#q1', 'q', 3, 6, NULL, NULL, CAST('{"countries":[],"id":{"index":0,"kind":"q","report":"late"},"story":"s44cf1ad90502801","versions":[{"codePoints":{"end":109,"start":0},"day":"2034-09-10","minute":34025759,"variant":{"changes":[],"kind":"indirect","place":{"range":{"end":109,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford"},"rule":"indirect:clause","speaker":"official"}},{"codePoints":{"end":103,"start":0},"day":"2034-09-12","minute":34028639,"variant":{"against":{"range":{"end":109,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford"},"changes":[{"from":"ferries","op":"replace","to":"barges"},{"flag":"name","from":"Dunwharf and","op":"delete","to":""}],"kind":"indirect","place":{"range":{"end":103,"start":0},"report":"same","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour"},"rule":"indirect:clause","speaker":"official","verdict":"words_changed"}},{"codePoints":{"end":103,"start":0},"minute":9223372036854775807,"variant":{"against":{"range":{"end":109,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford"},"changes":[{"flag":"name","from":"and Hexamford","op":"replace","to":"harbour"}],"kind":"indirect","place":{"range":{"end":103,"start":0},"report":"u","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour"},"rule":"indirect:clause","speaker":"official","verdict":"words_changed"}}]}' AS BLOB));
INSERT INTO "mention" VALUES (6, 'early#e1', 'e', 2, 4, NULL, NULL, CAST('{"actors":[{"countries":[],"kind":"group","name":"Envoys","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic"],"counts":[],"dateBasis":"none","evidence":{"codePoints":{"end":116,"start":0},"range":{"end":116,"start":0},"report":"early","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said."},"heard":[],"id":{"index":0,"kind":"e","report":"early"},"isNews":true,"modes":[],"recipients":[],"reported":{"day":2,"month":3,"year":2031},"rule":"frame:meet.each-other","sources":["official"],"status":"occurred","story":"s7f3359536a80d41c","toldBy":{"day":2,"month":3,"year":2031},"topic":["norla","mossg","envoy","offic","brind","tolls","said","esker","bridg","orcha"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (7, 'other#e1', 'e', 5, 4, NULL, NULL, CAST('{"actors":[{"countries":[],"kind":"group","name":"Envoys","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic"],"counts":[],"dateBasis":"none","evidence":{"codePoints":{"end":130,"start":0},"range":{"end":130,"start":0},"report":"other","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead, an official said."},"heard":[],"id":{"index":0,"kind":"e","report":"other"},"isNews":true,"modes":[],"recipients":[],"rule":"frame:meet.each-other","sources":["official"],"status":"occurred","story":"s7f3359536a80d41c","topic":["tolls","norla","brind","esker","bridg","mossg","said","envoy","larks","orcha","offic"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (8, 'other#q1', 'q', 5, 7, NULL, NULL, CAST('{"countries":[],"id":{"index":0,"kind":"q","report":"other"},"story":"s7f3359536a80d41c","versions":[{"codePoints":{"end":111,"start":0},"minute":32171038,"variant":{"changes":[],"kind":"indirect","place":{"range":{"end":111,"start":0},"report":"other","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead"},"rule":"indirect:clause","speaker":"official"}},{"codePoints":{"end":97,"start":0},"day":"2031-03-02","minute":32171039,"variant":{"against":{"range":{"end":111,"start":0},"report":"other","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead"},"changes":[],"kind":"indirect","place":{"range":{"end":97,"start":0},"report":"early","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave"},"rule":"indirect:clause","speaker":"official","verdict":"trimmed"}}]}' AS BLOB));
INSERT INTO "mention_key" VALUES (1, -9162425713666575280);
INSERT INTO "mention_key" VALUES (2, -9162425713666575280);
INSERT INTO "mention_key" VALUES (3, -9162425713666575280);
INSERT INTO "mention_key" VALUES (4, -9162425713245986398);
INSERT INTO "mention_key" VALUES (6, 2440348437064162080);
INSERT INTO "mention_key" VALUES (7, 2440348437064162080);
INSERT INTO "entry" VALUES (1, 's44cf1ad90502801', 's', 1, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said.', '2034-09-10', '2034-09-12', 1, 0, NULL, 0, 0, 0, NULL, NULL, 1, NULL, CAST('{"countries":[],"evidence":[{"codePoints":{"end":128,"start":0},"range":{"end":128,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said."},{"codePoints":{"end":122,"start":0},"range":{"end":122,"start":0},"report":"same","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said."},{"codePoints":{"end":122,"start":0},"range":{"end":122,"start":0},"report":"u","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour, an official said."}],"id":"s44cf1ad90502801","lineage":{"edges":[{"confidence":0.89,"derived":"same","evidence":["59 % of its runs of five words are the source''s","64 % of the source''s words stand in it","published later"],"isDirectionKnown":true,"relation":"excerpt","shared":0.59,"source":"late"},{"confidence":0.89,"derived":"u","evidence":["76 % of its runs of five words are the source''s","77 % of the source''s words stand in it"],"isDirectionKnown":false,"relation":"excerpt","shared":0.76,"source":"late"}],"origins":[["late","same","u"]],"unknown":[]},"redatings":[],"reports":[{"basis":"input","id":"late","published":"2034-09-10"},{"basis":"input","id":"same","published":"2034-09-12"},{"basis":"none","id":"u"}],"support":{"origins":1,"unknownOrigins":0},"title":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said."}' AS BLOB));
INSERT INTO "entry" VALUES (2, 's7f3359536a80d41c', 's', 2, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said.', '2031-03-02', '2031-03-02', 1, 0, NULL, 0, 0, 0, NULL, NULL, 4, NULL, CAST('{"countries":[],"evidence":[{"codePoints":{"end":116,"start":0},"range":{"end":116,"start":0},"report":"early","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said."},{"codePoints":{"end":130,"start":0},"range":{"end":130,"start":0},"report":"other","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead, an official said."}],"id":"s7f3359536a80d41c","lineage":{"edges":[{"confidence":0.89,"derived":"early","evidence":["81 % of its runs of five words are the source''s","77 % of the source''s words stand in it"],"isDirectionKnown":false,"relation":"excerpt","shared":0.81,"source":"other"}],"origins":[["early","other"]],"unknown":[]},"redatings":[],"reports":[{"basis":"input","id":"early","published":"2031-03-02"},{"basis":"none","id":"other"}],"support":{"origins":1,"unknownOrigins":0},"title":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said."}' AS BLOB));
INSERT INTO "entry" VALUES (3, 'e4871fd465e6a52dd', 'e', NULL, 'CONSULT: Envoys', NULL, NULL, 1, 0, 'occurred', 0, 0, 0, NULL, NULL, 6, NULL, CAST('{"actors":[{"countries":[],"kind":"group","name":"Envoys","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic"],"dateBasis":"none","disagreements":[],"evidence":[{"codePoints":{"end":128,"start":0},"range":{"end":128,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said."},{"codePoints":{"end":122,"start":0},"range":{"end":122,"start":0},"report":"same","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said."},{"codePoints":{"end":122,"start":0},"range":{"end":122,"start":0},"report":"u","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour, an official said."}],"id":"e4871fd465e6a52dd","isNews":true,"mentions":[{"index":0,"kind":"e","report":"late"},{"index":0,"kind":"e","report":"same"},{"index":0,"kind":"e","report":"u"}],"modes":[],"recipients":[],"reported":{"day":10,"month":9,"year":2034},"rules":["frame:meet.each-other"],"sidesHeard":[],"sources":["official"],"status":"occurred","stories":["s44cf1ad90502801"],"support":{"origins":1,"unknownOrigins":0},"type":"CONSULT"}' AS BLOB));
INSERT INTO "entry" VALUES (4, 'e056f272b27b2bb28', 'e', NULL, 'CONSULT: Envoys', NULL, NULL, 1, 0, 'occurred', 0, 0, 0, NULL, NULL, 9, NULL, CAST('{"actors":[{"countries":[],"kind":"group","name":"Envoys","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic"],"dateBasis":"none","disagreements":[],"evidence":[{"codePoints":{"end":116,"start":0},"range":{"end":116,"start":0},"report":"early","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said."},{"codePoints":{"end":130,"start":0},"range":{"end":130,"start":0},"report":"other","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead, an official said."}],"id":"e056f272b27b2bb28","isNews":true,"mentions":[{"index":0,"kind":"e","report":"early"},{"index":0,"kind":"e","report":"other"}],"modes":[],"recipients":[],"reported":{"day":2,"month":3,"year":2031},"rules":["frame:meet.each-other"],"sidesHeard":[],"sources":["official"],"status":"occurred","stories":["s7f3359536a80d41c"],"support":{"origins":1,"unknownOrigins":0},"type":"CONSULT"}' AS BLOB));
INSERT INTO "entry" VALUES (5, 'o0785e659b7a7b1ae', 'o', NULL, 'Hexamford', NULL, NULL, 1, 0, NULL, 0, 0, 0, NULL, 'hexamford', 11, NULL, CAST('{"countryCodes":[],"evidence":[{"codePoints":{"end":122,"start":0},"range":{"end":122,"start":0},"report":"same","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said."}],"id":"o0785e659b7a7b1ae","mentions":[{"index":3,"kind":"o","report":"same"}],"name":"Hexamford","names":["Hexamford"],"offices":[],"sectors":[],"support":{"origins":1,"unknownOrigins":0}}' AS BLOB));
INSERT INTO "entry" VALUES (6, 'qc3b390bf333b85c9', 'q', NULL, 'official: Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford', '2034-09-10', '2034-09-12', 1, 0, NULL, 0, 1, 0, NULL, NULL, 12, NULL, CAST('{"countries":[],"days":["2034-09-10","2034-09-12"],"evidence":[{"codePoints":{"end":109,"start":0},"range":{"end":109,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford"},{"codePoints":{"end":103,"start":0},"range":{"end":103,"start":0},"report":"same","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour"},{"codePoints":{"end":103,"start":0},"range":{"end":103,"start":0},"report":"u","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour"}],"group":{"speaker":"official","variants":[{"changes":[],"kind":"indirect","place":{"range":{"end":109,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford"},"rule":"indirect:clause","speaker":"official"},{"against":{"range":{"end":109,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford"},"changes":[{"from":"ferries","op":"replace","to":"barges"},{"flag":"name","from":"Dunwharf and","op":"delete","to":""}],"kind":"indirect","place":{"range":{"end":103,"start":0},"report":"same","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour"},"rule":"indirect:clause","speaker":"official","verdict":"words_changed"},{"against":{"range":{"end":109,"start":0},"report":"late","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford"},"changes":[{"flag":"name","from":"and Hexamford","op":"replace","to":"harbour"}],"kind":"indirect","place":{"range":{"end":103,"start":0},"report":"u","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour"},"rule":"indirect:clause","speaker":"official","verdict":"words_changed"}]},"id":"qc3b390bf333b85c9","stories":["s44cf1ad90502801"],"support":{"origins":1,"unknownOrigins":0}}' AS BLOB));
INSERT INTO "entry" VALUES (7, 'qf19677447dca7233', 'q', NULL, 'official: Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead', '2031-03-02', '2031-03-02', 1, 0, NULL, 0, 0, 0, NULL, NULL, 15, NULL, CAST('{"countries":[],"days":["2031-03-02"],"evidence":[{"codePoints":{"end":97,"start":0},"range":{"end":97,"start":0},"report":"early","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave"},{"codePoints":{"end":111,"start":0},"range":{"end":111,"start":0},"report":"other","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead"}],"group":{"speaker":"official","variants":[{"changes":[],"kind":"indirect","place":{"range":{"end":111,"start":0},"report":"other","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead"},"rule":"indirect:clause","speaker":"official"},{"against":{"range":{"end":111,"start":0},"report":"other","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead"},"changes":[],"kind":"indirect","place":{"range":{"end":97,"start":0},"report":"early","text":"Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave"},"rule":"indirect:clause","speaker":"official","verdict":"trimmed"}]},"id":"qf19677447dca7233","stories":["s7f3359536a80d41c"],"support":{"origins":1,"unknownOrigins":0}}' AS BLOB));
INSERT INTO "entry_key" VALUES (-9162425713666575280, 3);
INSERT INTO "entry_key" VALUES (2440348437064162080, 4);
INSERT INTO "entry_key" VALUES (-9162425713245986398, 5);
INSERT INTO "evidence" VALUES (1, 1, 3, 0, 128, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said.', 0, 128);
INSERT INTO "evidence" VALUES (2, 1, 4, 0, 122, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said.', 0, 122);
INSERT INTO "evidence" VALUES (3, 1, 1, 0, 122, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour, an official said.', 0, 122);
INSERT INTO "evidence" VALUES (4, 2, 2, 0, 116, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said.', 0, 116);
INSERT INTO "evidence" VALUES (5, 2, 5, 0, 130, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead, an official said.', 0, 130);
INSERT INTO "evidence" VALUES (6, 3, 3, 0, 128, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford, an official said.', 0, 128);
INSERT INTO "evidence" VALUES (7, 3, 4, 0, 122, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said.', 0, 122);
INSERT INTO "evidence" VALUES (8, 3, 1, 0, 122, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour, an official said.', 0, 122);
INSERT INTO "evidence" VALUES (9, 4, 2, 0, 116, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave, an official said.', 0, 116);
INSERT INTO "evidence" VALUES (10, 4, 5, 0, 130, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead, an official said.', 0, 130);
INSERT INTO "evidence" VALUES (11, 5, 4, 0, 122, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour, an official said.', 0, 122);
INSERT INTO "evidence" VALUES (12, 6, 3, 0, 109, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf and Hexamford', 0, 109);
INSERT INTO "evidence" VALUES (13, 6, 4, 0, 103, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the barges of Hexamford harbour', 0, 103);
INSERT INTO "evidence" VALUES (14, 6, 1, 0, 103, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the ferries of Dunwharf harbour', 0, 103);
INSERT INTO "evidence" VALUES (15, 7, 2, 0, 97, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave', 0, 97);
INSERT INTO "evidence" VALUES (16, 7, 5, 0, 111, 'Envoys of Norland met at Brindlemoor on the tolls of Eskerby bridge and the orchards of Mossgrave and Larkstead', 0, 111);
INSERT INTO "recent_posting" VALUES (1, X'289a81ce19000000fec76c8c06256d01289a81ce19000000a33a923daadf367cf4893e9341000000fec76c8c06256d019455c70dfd000000a33a923daadf367c593e93ca4b010000fec76c8c06256d01fb7e1bc690010000fec76c8c06256d01a52a0fa0ce010000fec76c8c06256d010dc8a95e14020000fec76c8c06256d012c005fb43d020000fec76c8c06256d012c005fb43d020000a33a923daadf367c8a2c5ea8a6020000fec76c8c06256d018a2c5ea8a6020000a33a923daadf367c3c75c471b2020000fec76c8c06256d01acd9abb9d6020000fec76c8c06256d0196a8eb88e9020000a33a923daadf367c86e99420a4030000a33a923daadf367c50dcb20aad030000a33a923daadf367c44ebbfdab4030000fec76c8c06256d0144ebbfdab4030000a33a923daadf367c5ef0c0ddd3030000fec76c8c06256d015ea86805ef030000fec76c8c06256d015ea86805ef030000a33a923daadf367c6f85d551ef030000fec76c8c06256d01d2a910b62e040000fec76c8c06256d01d2a910b62e040000a33a923daadf367c981ff4b251040000fec76c8c06256d01981ff4b251040000a33a923daadf367c42bcb60381040000a33a923daadf367c1f60866187040000a33a923daadf367c5520a50baa040000a33a923daadf367c091568f1b4040000fec76c8c06256d01d20b5c04bf040000fec76c8c06256d01d20b5c04bf040000a33a923daadf367c7af6789fe5040000a33a923daadf367c593db3360a050000fec76c8c06256d01be4e668b31050000fec76c8c06256d01be4e668b31050000a33a923daadf367c678440454f050000fec76c8c06256d016a999e6d84050000a33a923daadf367ceb96c4f68d050000fec76c8c06256d01eb96c4f68d050000a33a923daadf367cbc42231404060000fec76c8c06256d01bc42231404060000a33a923daadf367c5fbb366a13060000fec76c8c06256d015fbb366a13060000a33a923daadf367c5318565e1c060000a33a923daadf367c48076b1521060000fec76c8c06256d0148076b1521060000a33a923daadf367c67b32da126060000a33a923daadf367c41672d5e8f060000fec76c8c06256d0188c9865290060000fec76c8c06256d013d18bc749c060000fec76c8c06256d013d18bc749c060000a33a923daadf367c7865e36bef060000fec76c8c06256d017865e36bef060000a33a923daadf367c3cdfbc7719070000a33a923daadf367cf891253625070000fec76c8c06256d01f891253625070000a33a923daadf367ca97509b557070000fec76c8c06256d0183a778eb62070000fec76c8c06256d0183a778eb62070000a33a923daadf367c925cfcec6d070000fec76c8c06256d011d6331e671070000fec76c8c06256d011d6331e671070000a33a923daadf367c84bf101197070000a33a923daadf367cef447f12ae070000fec76c8c06256d017178a285e8070000a33a923daadf367c8e41e38e1f080000a33a923daadf367c5b1a26a125080000fec76c8c06256d015b1a26a125080000a33a923daadf367c9920dd1786080000fec76c8c06256d0120dfad7893080000a33a923daadf367cbf63591dae080000fec76c8c06256d0195095a1dc1080000a33a923daadf367cfffbce16ee080000fec76c8c06256d010fad53ce09090000a33a923daadf367cfbb093ef60090000a33a923daadf367cfbd233177a090000a33a923daadf367cfdb4e034a5090000fec76c8c06256d01b6d11f94bd090000fec76c8c06256d01b6d11f94bd090000a33a923daadf367cb6650c4de3090000fec76c8c06256d01b6650c4de3090000a33a923daadf367c1135689df9090000fec76c8c06256d011135689df9090000a33a923daadf367c3e49c7f60c0a0000a33a923daadf367c6e64ad823c0a0000a33a923daadf367c013a0e563d0a0000fec76c8c06256d01013a0e563d0a0000a33a923daadf367c245fd65b650a0000fec76c8c06256d012ee371606b0a0000a33a923daadf367cf3cc2112860a0000a33a923daadf367c0921a7bf8e0a0000fec76c8c06256d01cf909e35970a0000fec76c8c06256d01fe6566529e0a0000fec76c8c06256d017cd3cc07c60a0000fec76c8c06256d017cd3cc07c60a0000a33a923daadf367c073a25eece0a0000fec76c8c06256d01073a25eece0a0000a33a923daadf367cdfc4ce605c0b0000fec76c8c06256d01a6cf9edd6c0b0000fec76c8c06256d01a38b5a2cc50b0000fec76c8c06256d0149b124caf00b0000fec76c8c06256d0149b124caf00b0000a33a923daadf367c12b0101b530c0000fec76c8c06256d013de3d4c75f0c0000fec76c8c06256d013de3d4c75f0c0000a33a923daadf367ca3117617c40c0000a33a923daadf367c1bbafadcd50c0000fec76c8c06256d011bbafadcd50c0000a33a923daadf367c7735ed5de70c0000fec76c8c06256d017735ed5de70c0000a33a923daadf367c6ff70974230d0000fec76c8c06256d016ff70974230d0000a33a923daadf367c4edc5ae22f0d0000fec76c8c06256d01aff412f79d0d0000fec76c8c06256d01aff412f79d0d0000a33a923daadf367cbbb2b367b50d0000fec76c8c06256d019aa0252dc80d0000a33a923daadf367c665fb4b9eb0d0000a33a923daadf367c1077fe0eff0d0000a33a923daadf367c74354e510f0e0000a33a923daadf367c49b09f998e0e0000fec76c8c06256d0149b09f998e0e0000a33a923daadf367c2491a7a8af0e0000fec76c8c06256d012491a7a8af0e0000a33a923daadf367c55392dc9bb0e0000a33a923daadf367cc72d3067d80e0000fec76c8c06256d01c72d3067d80e0000a33a923daadf367c20d22aaa2c0f0000fec76c8c06256d0120d22aaa2c0f0000a33a923daadf367cebedba7ab90f0000fec76c8c06256d0190017f38bc0f0000fec76c8c06256d0190017f38bc0f0000a33a923daadf367cb328f837ca0f0000a33a923daadf367cf9d0e39ace0f0000fec76c8c06256d0167ded0fbf40f0000fec76c8c06256d0132804c8dff0f0000fec76c8c06256d0132804c8dff0f0000a33a923daadf367c2c005fb43dc23b005b076a3cd3812162091568f1b4c43b005b076a3cd3812162be4e668b31c53b005b076a3cd3812162678440454fc53b005b076a3cd3812162eb96c4f68dc53b005b076a3cd381216241672d5e8fc63b005b076a3cd381216288c9865290c63b005b076a3cd381216283a778eb62c73b005b076a3cd38121629920dd1786c83b005b076a3cd3812162bf63591daec83b005b076a3cd3812162fffbce16eec83b005b076a3cd3812162fdb4e034a5c93b005b076a3cd3812162b6d11f94bdc93b005b076a3cd3812162cf909e3597ca3b005b076a3cd3812162a38b5a2cc5cb3b005b076a3cd381216212b0101b53cc3b005b076a3cd38121623de3d4c75fcc3b005b076a3cd3812162bbb2b367b5cd3b005b076a3cd38121627598dced23cf3b005b076a3cd381216220d22aaa2ccf3b005b076a3cd3812162620acc7e03613c004603bc1a2029cd112c005fb43d623c004603bc1a2029cd112c005fb43d623c003cb9f67b767bb87afd42c54e4a623c003cb9f67b767bb87a86e99420a4633c004603bc1a2029cd11bd21daaaac643c004603bc1a2029cd114c9cf305b7643c004603bc1a2029cd11be4e668b31653c004603bc1a2029cd11be4e668b31653c003cb9f67b767bb87aeb96c4f68d653c004603bc1a2029cd11eb96c4f68d653c003cb9f67b767bb87a83a778eb62673c004603bc1a2029cd1183a778eb62673c003cb9f67b767bb87a6c9c2be587673c003cb9f67b767bb87a496564e657683c004603bc1a2029cd11496564e657683c003cb9f67b767bb87a02ee5c386d683c003cb9f67b767bb87a20dfad7893683c004603bc1a2029cd11166cb8a31f693c004603bc1a2029cd11166cb8a31f693c003cb9f67b767bb87afbb093ef60693c004603bc1a2029cd11b6d11f94bd693c004603bc1a2029cd11b6d11f94bd693c003cb9f67b767bb87a77999bff236a3c003cb9f67b767bb87a2e9b0ee42c6a3c004603bc1a2029cd112e9b0ee42c6a3c003cb9f67b767bb87ae1b2cb3f136b3c004603bc1a2029cd11cec1bdd3b06b3c003cb9f67b767bb87a3de3d4c75f6c3c004603bc1a2029cd113de3d4c75f6c3c003cb9f67b767bb87a110deed4b16c3c003cb9f67b767bb87a8c852d57316e3c003cb9f67b767bb87a55392dc9bb6e3c004603bc1a2029cd117290cc661a6f3c004603bc1a2029cd117290cc661a6f3c003cb9f67b767bb87a20d22aaa2c6f3c004603bc1a2029cd1120d22aaa2c6f3c003cb9f67b767bb87a');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('entry', 7);
INSERT INTO passage_text (passage_text) VALUES ('rebuild');
CREATE INDEX report_signature_rank ON report_signature (rank);
CREATE INDEX report_signature_waiting ON report_signature (report) WHERE NOT is_filed;
CREATE INDEX story_link_b ON story_link (b);
CREATE INDEX passage_report ON passage (report);
CREATE TRIGGER passage_delete AFTER DELETE ON passage BEGIN
  INSERT INTO passage_text (passage_text, rowid, text)
    SELECT 'delete', old.id, old.text FROM indexed_passage WHERE old.id <= last;
  UPDATE indexed_passage SET last = min(last, (SELECT coalesce(max(id), 0) FROM passage));
END;
CREATE INDEX known_office_name ON known_office (name, "to");
CREATE INDEX known_office_report ON known_office (report);
CREATE INDEX open_person_name ON open_person (name, day);
CREATE INDEX open_person_report ON open_person (report);
CREATE INDEX report_story ON report (story) WHERE story IS NOT NULL;
CREATE INDEX report_day ON report (day);
CREATE INDEX report_unsettled ON report (number) WHERE context IS NULL;
CREATE TRIGGER report_counted AFTER INSERT ON report BEGIN
  UPDATE tally SET count = count + 1 WHERE kind = 'report';
END;
CREATE TRIGGER report_discounted AFTER DELETE ON report BEGIN
  UPDATE tally SET count = count - 1 WHERE kind = 'report';
END;
CREATE INDEX mention_report ON mention (report, kind);
CREATE INDEX mention_entry ON mention (entry) WHERE entry IS NOT NULL;
CREATE INDEX mention_parked ON mention (parked, kind) WHERE parked IS NOT NULL;
CREATE INDEX mention_waiting ON mention (kind) WHERE entry IS NULL AND parked IS NULL;
CREATE INDEX entry_story ON entry (story) WHERE story IS NOT NULL;
CREATE INDEX entry_first_evidence ON entry (first_evidence);
CREATE INDEX entry_day ON entry (kind, "from" IS NULL, "from", id, "to");
CREATE INDEX entry_prominence ON entry (kind, origins DESC, "from" DESC, id, "to");
CREATE INDEX entry_open ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_open = 1;
CREATE INDEX entry_one_sided ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_one_sided = 1;
CREATE INDEX entry_altered ON entry (kind, origins DESC, "from" DESC, id, "to") WHERE is_altered = 1;
CREATE INDEX entry_altered_day ON entry (kind, "from" IS NULL, "from", id, "to") WHERE is_altered = 1;
CREATE INDEX entry_names ON entry (kind, names, id) WHERE names IS NOT NULL;
CREATE TRIGGER entry_counted AFTER INSERT ON entry BEGIN
  UPDATE tally SET count = count + 1 WHERE kind = new.kind;
END;
CREATE TRIGGER entry_discounted AFTER DELETE ON entry BEGIN
  UPDATE tally SET count = count - 1 WHERE kind = old.kind;
END;
CREATE INDEX entry_country_day ON entry_country (country, kind, "from" IS NULL, "from", id, "to");
CREATE INDEX entry_country_prominence ON entry_country (country, kind, origins DESC, "from" DESC, id, "to");
CREATE INDEX entry_key_entry ON entry_key (entry);
CREATE INDEX stale_entry_kind ON stale_entry (kind);
CREATE INDEX evidence_entry ON evidence (entry);
CREATE INDEX evidence_report ON evidence (report, entry);
COMMIT;
