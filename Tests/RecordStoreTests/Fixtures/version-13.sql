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
CREATE TABLE unfiled_report (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE
) STRICT;
CREATE TABLE filed_report (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  day INTEGER,
  epoch INTEGER,
  nearest INTEGER,
  nearest_likeness REAL,
  piece INTEGER,
  sketch BLOB NOT NULL
) STRICT;
CREATE TABLE "report_signature" (
  report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
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
INSERT INTO "grdb_migrations" VALUES ('13');
INSERT INTO "story_posting" VALUES (615814694724149785, 714165311093966057);
INSERT INTO "story_posting" VALUES (615814694724149785, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615814855867891283, 714165311093966057);
INSERT INTO "story_posting" VALUES (615814855867891283, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615815606512578381, 714165311093966057);
INSERT INTO "story_posting" VALUES (615815606512578381, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615816477981417551, 714165311093966057);
INSERT INTO "story_posting" VALUES (615816477981417551, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615816845972371395, 714165311093966057);
INSERT INTO "story_posting" VALUES (615816845972371395, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615817020313206748, 714165311093966057);
INSERT INTO "story_posting" VALUES (615817020313206748, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615817317355704480, 714165311093966057);
INSERT INTO "story_posting" VALUES (615817368776999182, 714165311093966057);
INSERT INTO "story_posting" VALUES (615817368776999182, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615817687097901573, 714165311093966057);
INSERT INTO "story_posting" VALUES (615817687097901573, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615817738108184656, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615818157818869900, 714165311093966057);
INSERT INTO "story_posting" VALUES (615818157818869900, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615819081995884718, 714165311093966057);
INSERT INTO "story_posting" VALUES (615819081995884718, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615819261686595727, 714165311093966057);
INSERT INTO "story_posting" VALUES (615819261686595727, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615819379456231403, 714165311093966057);
INSERT INTO "story_posting" VALUES (615820039076495656, 714165311093966057);
INSERT INTO "story_posting" VALUES (615820548812891762, 714165311093966057);
INSERT INTO "story_posting" VALUES (615820548812891762, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615820696938331747, 714165311093966057);
INSERT INTO "story_posting" VALUES (615820696938331747, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615820827328666395, 714165311093966057);
INSERT INTO "story_posting" VALUES (615820827328666395, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615820901775561212, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615821031710015119, 714165311093966057);
INSERT INTO "story_posting" VALUES (615821031710015119, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615821042728575956, 714165311093966057);
INSERT INTO "story_posting" VALUES (615821042728575956, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615821488423404759, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615821772128945633, 714165311093966057);
INSERT INTO "story_posting" VALUES (615821772128945633, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615822084460278875, 714165311093966057);
INSERT INTO "story_posting" VALUES (615822084460278875, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615822457351009835, 714165311093966057);
INSERT INTO "story_posting" VALUES (615822457351009835, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615822742323601052, 714165311093966057);
INSERT INTO "story_posting" VALUES (615822742323601052, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615822885369875788, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615822924988891942, 714165311093966057);
INSERT INTO "story_posting" VALUES (615822924988891942, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615823550113593916, 714165311093966057);
INSERT INTO "story_posting" VALUES (615823702463578398, 714165311093966057);
INSERT INTO "story_posting" VALUES (615823702463578398, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615823713372790966, 714165311093966057);
INSERT INTO "story_posting" VALUES (615823713372790966, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615823767066009673, 714165311093966057);
INSERT INTO "story_posting" VALUES (615823767066009673, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615823874033106858, 714165311093966057);
INSERT INTO "story_posting" VALUES (615823965972428649, 714165311093966057);
INSERT INTO "story_posting" VALUES (615823965972428649, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615824117515666548, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615824243748087558, 714165311093966057);
INSERT INTO "story_posting" VALUES (615824243748087558, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615824703315421086, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615824709708698024, 714165311093966057);
INSERT INTO "story_posting" VALUES (615824709708698024, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615824781575471743, 714165311093966057);
INSERT INTO "story_posting" VALUES (615824781575471743, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615824801925520674, 714165311093966057);
INSERT INTO "story_posting" VALUES (615824801925520674, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615825381318828790, 714165311093966057);
INSERT INTO "story_posting" VALUES (615825435346323495, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615825495622246607, 714165311093966057);
INSERT INTO "story_posting" VALUES (615825495622246607, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615825576307388141, 714165311093966057);
INSERT INTO "story_posting" VALUES (615825576307388141, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615825693942863491, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615826054276206228, 714165311093966057);
INSERT INTO "story_posting" VALUES (615826054276206228, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615826380886024383, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615826663082957567, 714165311093966057);
INSERT INTO "story_posting" VALUES (615826663082957567, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615826817565310432, 714165311093966057);
INSERT INTO "story_posting" VALUES (615826817565310432, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615826993054647456, 714165311093966057);
INSERT INTO "story_posting" VALUES (615826993054647456, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615827067156699393, 714165311093966057);
INSERT INTO "story_posting" VALUES (615827067156699393, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615827262419068625, 714165311093966057);
INSERT INTO "story_posting" VALUES (615827262419068625, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615827323920731855, 714165311093966057);
INSERT INTO "story_posting" VALUES (615827323920731855, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615827607607316164, 714165311093966057);
INSERT INTO "story_posting" VALUES (615827607607316164, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615827734409686855, 714165311093966057);
INSERT INTO "story_posting" VALUES (615827734409686855, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615827782069600710, 714165311093966057);
INSERT INTO "story_posting" VALUES (615827782069600710, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615828196998441182, 714165311093966057);
INSERT INTO "story_posting" VALUES (615828494185355182, 714165311093966057);
INSERT INTO "story_posting" VALUES (615828494185355182, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615828566307322013, 714165311093966057);
INSERT INTO "story_posting" VALUES (615828566307322013, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615828910478757423, 714165311093966057);
INSERT INTO "story_posting" VALUES (615828910478757423, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615829176187486756, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615829227561806385, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615829372084190479, 714165311093966057);
INSERT INTO "story_posting" VALUES (615829503746024779, 714165311093966057);
INSERT INTO "story_posting" VALUES (615829503746024779, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615829545528966840, 714165311093966057);
INSERT INTO "story_posting" VALUES (615829545528966840, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615829669091038691, 714165311093966057);
INSERT INTO "story_posting" VALUES (615829669091038691, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615830215798418838, 714165311093966057);
INSERT INTO "story_posting" VALUES (615830215798418838, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615830558295169286, 714165311093966057);
INSERT INTO "story_posting" VALUES (615830558295169286, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615830800028584017, 714165311093966057);
INSERT INTO "story_posting" VALUES (615830800028584017, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615830937993296463, 714165311093966057);
INSERT INTO "story_posting" VALUES (615830937993296463, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615830938216924748, 714165311093966057);
INSERT INTO "story_posting" VALUES (615830938216924748, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615830938220233491, 714165311093966057);
INSERT INTO "story_posting" VALUES (615830938220233491, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615831200572812050, 714165311093966057);
INSERT INTO "story_posting" VALUES (615831423507916917, 714165311093966057);
INSERT INTO "story_posting" VALUES (615831423507916917, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615831538569796954, 714165311093966057);
INSERT INTO "story_posting" VALUES (615831810556564693, 714165311093966057);
INSERT INTO "story_posting" VALUES (615831810556564693, 7793462016504948725);
INSERT INTO "story_posting" VALUES (615832002784813457, 714165311093966057);
INSERT INTO "tally" VALUES ('d', 1);
INSERT INTO "tally" VALUES ('e', 5);
INSERT INTO "tally" VALUES ('o', 2);
INSERT INTO "tally" VALUES ('q', 2);
INSERT INTO "tally" VALUES ('report', 3);
INSERT INTO "tally" VALUES ('s', 1);
INSERT INTO "indexed_passage" VALUES (7);
INSERT INTO "story" VALUES (1, 'saf63dc4c8601ec8c');
INSERT INTO "report" VALUES (1, 'a', '50527ec77049c8b6-535ab01ae822ec23', NULL, 'Reuters', 'Ministers revive talks', 'en', '2034-09-20', 'input', '2034-09-20', 1, 'a', CAST('{"dates":{},"reported":{"day":20,"month":9,"year":2034},"sharedNames":[],"story":"saf63dc4c8601ec8c"}' AS BLOB));
INSERT INTO "report" VALUES (2, 'b', 'b128c0a59f6dd93c-9fc860f82819a59f', NULL, 'Harbour Post', 'Talks revived', 'en', NULL, NULL, NULL, 1, 'a', CAST('{"dates":{"0":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}}},"latest":{"day":26,"month":9,"year":2034},"sharedNames":[],"story":"saf63dc4c8601ec8c"}' AS BLOB));
INSERT INTO "report" VALUES (3, 'c', '559007dda7af9218-9a388b5c9bdc8793', NULL, 'Evening Mail', 'Back to the table', 'en', '2034-09-21', 'input', '2034-09-21', 1, 'a', CAST('{"dates":{},"reported":{"day":21,"month":9,"year":2034},"sharedNames":[],"story":"saf63dc4c8601ec8c"}' AS BLOB));
INSERT INTO "report_content" VALUES (1, CAST('{"actors":[{"countries":["PRT"],"id":{"index":0},"kind":"country","members":[],"mentions":[{"form":"name","range":{"end":8,"start":0}},{"form":"name","range":{"end":82,"start":74}},{"form":"name","range":{"end":251,"start":243}}],"name":"Portugal","rule":"country-name","sectors":["GOV"]},{"countries":["MAR"],"id":{"index":1},"kind":"country","members":[],"mentions":[{"form":"name","range":{"end":20,"start":13}},{"form":"name","range":{"end":90,"start":83}},{"form":"name","range":{"end":266,"start":259}}],"name":"Morocco","rule":"country-name","sectors":["GOV"]},{"countries":["MAR","PRT"],"id":{"index":2},"kind":"group","members":[{"index":0},{"index":1}],"mentions":[{"form":"pronoun","range":{"end":66,"start":61}}],"name":"Portugal, Morocco","rule":"group-of-others","sectors":[]},{"countries":["PRT"],"id":{"index":3},"kind":"person","members":[],"mentions":[{"form":"title","range":{"end":223,"start":207}},{"form":"name","range":{"end":239,"start":224}},{"form":"name","range":{"end":314,"start":306}}],"name":"Duarte Pimentel","rule":"person-entity","sectors":["GOV"]},{"countries":["MAR"],"id":{"index":4},"kind":"person","members":[],"mentions":[{"form":"title","range":{"end":285,"start":259}},{"form":"name","range":{"end":301,"start":286}}],"name":"Samira Ouazzani","rule":"person-entity","sectors":["GOV"]}],"article":{"authors":[],"credits":[],"diagnostics":[],"id":"a","language":"en","outlet":"Reuters","paragraphs":[{"end":139,"start":0},{"end":257,"start":141},{"end":354,"start":259}],"published":{"basis":"input","precision":"day","value":"2034-09-20"},"text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.\n\n\"We have waited too long, and the nets are empty on both shores,\" Foreign Minister Duarte Pimentel of Portugal said.\n\nMorocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision.","title":"Ministers revive talks"},"dialogues":[{"cadence":{"approximate":false,"range":{"end":109,"start":61},"value":{"days":0,"months":0,"weeks":0,"years":1}},"countries":["MAR","PRT"],"events":[{"index":0},{"index":1},{"index":2}],"id":{"index":0},"kind":"dialogue","lastHeld":{"interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"range":{"end":138,"start":134},"timex":2},"level":"unknown","mentions":[{"end":109,"start":61}],"name":"their yearly Portugal-Morocco fisheries dialogue","openPoints":[],"parties":[{"actor":{"index":2},"range":{"end":66,"start":61}},{"actor":{"index":0},"range":{"end":82,"start":74}},{"actor":{"index":1},"range":{"end":90,"start":83}},{"actor":{"index":0},"range":{"end":109,"start":61}},{"actor":{"index":1},"range":{"end":109,"start":61}}],"rule":"dialogue:recurrence","status":"resumption_agreed","topic":"fisheries"}],"events":[{"actors":[{"actor":{"index":0},"range":{"end":8,"start":0}},{"actor":{"index":1},"range":{"end":20,"start":13}}],"attribution":[{"index":0}],"cameo":"030","contexts":["resource","diplomatic"],"date":{"basis":"text","interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"timex":0},"dialogue":{"index":0},"id":{"index":0},"isBackground":false,"modes":[],"place":{"country":"PRT","name":"Lisbon","range":{"end":37,"start":31}},"recipients":[],"rule":"frame:agree.to-do","sentence":0,"status":"occurred","trigger":[{"end":27,"start":21}],"type":"AGREE"},{"actors":[{"actor":{"index":0},"range":{"end":8,"start":0}},{"actor":{"index":1},"range":{"end":20,"start":13}}],"attribution":[{"index":0}],"cameo":"040","contexts":["diplomatic","resource"],"date":{"basis":"text","interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"timex":0},"dialogue":{"index":0},"id":{"index":1},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:hold.talks","sentence":0,"status":"planned","trigger":[{"end":60,"start":54},{"end":109,"start":101}],"type":"CONSULT"},{"actors":[{"actor":{"index":0},"range":{"end":82,"start":74}},{"actor":{"index":1},"range":{"end":90,"start":74}}],"attribution":[{"index":0}],"cameo":"040","contexts":["diplomatic","resource"],"date":{"basis":"text","interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"timex":2},"dialogue":{"index":0},"id":{"index":2},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:hold.talks","sentence":0,"status":"occurred","trigger":[{"end":109,"start":101},{"end":130,"start":126}],"type":"CONSULT"},{"actors":[{"actor":{"index":4},"range":{"end":301,"start":259}},{"actor":{"index":3},"range":{"end":314,"start":306}}],"attribution":[],"cameo":"040","contexts":["diplomatic"],"date":{"basis":"none"},"id":{"index":3},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:meet.each-other","sentence":2,"status":"occurred","trigger":[{"end":305,"start":302}],"type":"CONSULT"},{"actors":[{"actor":{"index":4},"range":{"end":301,"start":259}}],"attribution":[{"index":2}],"cameo":"051","contexts":["diplomatic"],"date":{"basis":"none"},"id":{"index":4},"isBackground":false,"modes":[],"recipients":[{"range":{"end":353,"start":345}}],"rule":"frame:praise","sentence":2,"status":"occurred","trigger":[{"end":340,"start":333}],"type":"SUPPORT"}],"offices":[{"countries":["PRT"],"holder":{"index":3},"range":{"end":239,"start":215},"rule":"title-before-name","sector":"GOV","status":"current","title":"Foreign Minister"},{"countries":["MAR"],"holder":{"index":4},"range":{"end":301,"start":277},"rule":"title-before-name","sector":"GOV","status":"current","title":"Foreign Minister"}],"quotations":[{"chain":[],"content":[{"end":138,"start":51}],"cue":[{"end":27,"start":21}],"cueClass":"agree","cueLemma":"agree","id":{"index":0},"kind":"indirect","range":{"end":138,"start":0},"rule":"indirect:infinitive","source":{"actor":{"index":0},"ranges":[{"end":20,"start":0}]}},{"chain":[],"content":[{"end":206,"start":141}],"cue":[{"end":256,"start":252}],"cueClass":"say","cueLemma":"say","id":{"index":1},"kind":"direct","range":{"end":256,"start":141},"rule":"direct:after","source":{"actor":{"index":3},"ranges":[{"end":251,"start":207}]}},{"chain":[],"content":[{"end":353,"start":341}],"cue":[{"end":340,"start":333}],"cueClass":"praise","cueLemma":"praise","id":{"index":2},"kind":"indirect","range":{"end":353,"start":259},"rule":"indirect:object","source":{"actor":{"index":4},"ranges":[{"end":301,"start":259}]}}],"sentences":[{"end":139,"start":0},{"end":257,"start":141},{"end":354,"start":259}],"times":[{"anchoring":{"weekdayUpTo":{"_0":2}},"basis":"published","interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"kind":"DATE","range":{"end":50,"start":41},"rule":"weekday","value":"2034-09-20"},{"basis":"none","kind":"SET","range":{"end":73,"start":67},"rule":"annual","value":"P1Y"},{"basis":"explicit","interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"kind":"DATE","range":{"end":138,"start":134},"rule":"year","value":"2031"},{"basis":"none","kind":"DURATION","range":{"end":328,"start":319},"rule":"duration","value":"PT2H"}]}' AS BLOB));
INSERT INTO "report_content" VALUES (2, CAST('{"actors":[{"countries":["PRT"],"id":{"index":0},"kind":"country","members":[],"mentions":[{"form":"name","range":{"end":8,"start":0}},{"form":"name","range":{"end":82,"start":74}},{"form":"name","range":{"end":251,"start":243}}],"name":"Portugal","rule":"country-name","sectors":["GOV"]},{"countries":["MAR"],"id":{"index":1},"kind":"country","members":[],"mentions":[{"form":"name","range":{"end":20,"start":13}},{"form":"name","range":{"end":90,"start":83}}],"name":"Morocco","rule":"country-name","sectors":["GOV"]},{"countries":["MAR","PRT"],"id":{"index":2},"kind":"group","members":[{"index":0},{"index":1}],"mentions":[{"form":"pronoun","range":{"end":66,"start":61}}],"name":"Portugal, Morocco","rule":"group-of-others","sectors":[]},{"countries":["PRT"],"id":{"index":3},"kind":"person","members":[],"mentions":[{"form":"title","range":{"end":223,"start":207}},{"form":"name","range":{"end":239,"start":224}}],"name":"Duarte Pimentel","rule":"person-entity","sectors":["GOV"]}],"article":{"authors":[],"credits":[],"diagnostics":[],"id":"b","language":"en","outlet":"Harbour Post","paragraphs":[{"end":139,"start":0},{"end":257,"start":141}],"text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.\n\n\"We have waited too long, and the nets are empty on both shores,\" Foreign Minister Duarte Pimentel of Portugal said.","title":"Talks revived"},"dialogues":[{"cadence":{"approximate":false,"range":{"end":109,"start":61},"value":{"days":0,"months":0,"weeks":0,"years":1}},"countries":["MAR","PRT"],"events":[{"index":0},{"index":1}],"id":{"index":0},"kind":"dialogue","lastHeld":{"interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"range":{"end":138,"start":134},"timex":2},"level":"unknown","mentions":[{"end":109,"start":61}],"name":"their yearly Portugal-Morocco fisheries dialogue","openPoints":[],"parties":[{"actor":{"index":2},"range":{"end":66,"start":61}},{"actor":{"index":0},"range":{"end":82,"start":74}},{"actor":{"index":1},"range":{"end":90,"start":83}},{"actor":{"index":0},"range":{"end":109,"start":61}},{"actor":{"index":1},"range":{"end":109,"start":61}}],"rule":"dialogue:recurrence","status":"resumption_agreed","topic":"fisheries"}],"events":[{"actors":[{"actor":{"index":0},"range":{"end":8,"start":0}},{"actor":{"index":1},"range":{"end":20,"start":13}}],"attribution":[{"index":0}],"cameo":"030","contexts":["resource","diplomatic"],"date":{"basis":"none","timex":0},"dialogue":{"index":0},"id":{"index":0},"isBackground":false,"modes":[],"place":{"country":"PRT","name":"Lisbon","range":{"end":37,"start":31}},"recipients":[],"rule":"frame:agree.to-do","sentence":0,"status":"occurred","trigger":[{"end":27,"start":21}],"type":"AGREE"},{"actors":[{"actor":{"index":0},"range":{"end":82,"start":74}},{"actor":{"index":1},"range":{"end":90,"start":74}}],"attribution":[{"index":0}],"cameo":"040","contexts":["diplomatic","resource"],"date":{"basis":"text","interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"timex":2},"dialogue":{"index":0},"id":{"index":1},"isBackground":false,"modes":[],"recipients":[],"rule":"frame:hold.talks","sentence":0,"status":"occurred","trigger":[{"end":109,"start":101},{"end":130,"start":126}],"type":"CONSULT"}],"offices":[{"countries":["PRT"],"holder":{"index":3},"range":{"end":239,"start":215},"rule":"title-before-name","sector":"GOV","status":"current","title":"Foreign Minister"}],"quotations":[{"chain":[],"content":[{"end":138,"start":51}],"cue":[{"end":27,"start":21}],"cueClass":"agree","cueLemma":"agree","id":{"index":0},"kind":"indirect","range":{"end":138,"start":0},"rule":"indirect:infinitive","source":{"actor":{"index":0},"ranges":[{"end":20,"start":0}]}},{"chain":[],"content":[{"end":206,"start":141}],"cue":[{"end":256,"start":252}],"cueClass":"say","cueLemma":"say","id":{"index":1},"kind":"direct","range":{"end":256,"start":141},"rule":"direct:after","source":{"actor":{"index":3},"ranges":[{"end":251,"start":207}]}}],"sentences":[{"end":139,"start":0},{"end":257,"start":141}],"times":[{"anchoring":{"weekdayUpTo":{"_0":2}},"basis":"none","kind":"DATE","range":{"end":50,"start":41},"rule":"weekday","value":"XXXX-WXX-3"},{"basis":"none","kind":"SET","range":{"end":73,"start":67},"rule":"annual","value":"P1Y"},{"basis":"explicit","interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"kind":"DATE","range":{"end":138,"start":134},"rule":"year","value":"2031"}]}' AS BLOB));
INSERT INTO "report_content" VALUES (3, CAST('{"actors":[{"countries":["PRT"],"id":{"index":0},"kind":"country","members":[],"mentions":[{"form":"name","range":{"end":8,"start":0}},{"form":"name","range":{"end":268,"start":260}}],"name":"Portugal","rule":"country-name","sectors":["GOV"]},{"countries":["MAR"],"id":{"index":1},"kind":"country","members":[],"mentions":[{"form":"name","range":{"end":20,"start":13}}],"name":"Morocco","rule":"country-name","sectors":["GOV"]},{"countries":["MAR","PRT"],"id":{"index":2},"kind":"group","members":[{"index":0},{"index":1}],"mentions":[{"form":"pronoun","range":{"end":32,"start":27}}],"name":"Portugal, Morocco","rule":"group-of-others","sectors":[]},{"countries":["PRT"],"id":{"index":3},"kind":"person","members":[],"mentions":[{"form":"name","range":{"end":73,"start":58}},{"form":"title","range":{"end":106,"start":79}},{"form":"title","range":{"end":240,"start":224}},{"form":"name","range":{"end":256,"start":241}}],"name":"Duarte Pimentel","rule":"person-described","sectors":["GOV"]},{"countries":[],"id":{"index":4},"kind":"person","members":[],"mentions":[{"form":"name","range":{"end":132,"start":117}}],"name":"Samira Ouazzani","rule":"person-entity","sectors":[]}],"article":{"authors":[],"credits":[],"diagnostics":[],"id":"c","language":"en","outlet":"Evening Mail","paragraphs":[{"end":156,"start":0},{"end":274,"start":158}],"published":{"basis":"input","precision":"day","value":"2034-09-21"},"text":"Portugal and Morocco bring their fisheries dialogue back. Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday.\n\n\"We have waited too long, and the nets are empty on both shores,\" Foreign Minister Duarte Pimentel of Portugal said.","title":"Back to the table"},"dialogues":[{"countries":["MAR","PRT"],"events":[],"id":{"index":0},"kind":"dialogue","level":"unknown","mentions":[{"end":51,"start":27}],"name":"their fisheries dialogue","openPoints":[],"parties":[{"actor":{"index":2},"range":{"end":32,"start":27}}],"rule":"dialogue:topic","status":"ongoing","topic":"fisheries"}],"events":[{"actors":[{"actor":{"index":3},"range":{"end":73,"start":58}}],"attribution":[],"cameo":"043","contexts":["diplomatic"],"date":{"basis":"text","interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"timex":0},"id":{"index":0},"isBackground":false,"modes":[],"place":{"country":"PRT","name":"Lisbon","range":{"end":142,"start":136}},"recipients":[{"actor":{"index":4},"range":{"end":132,"start":117}}],"rule":"frame:host","sentence":1,"status":"occurred","trigger":[{"end":116,"start":108}],"type":"CONSULT"}],"offices":[{"countries":["PRT"],"holder":{"index":3},"range":{"end":106,"start":58},"rule":"apposition","sector":"GOV","status":"current","title":"foreign minister"}],"quotations":[{"chain":[],"content":[{"end":223,"start":158}],"cue":[{"end":273,"start":269}],"cueClass":"say","cueLemma":"say","id":{"index":0},"kind":"direct","range":{"end":273,"start":158},"rule":"direct:after","source":{"actor":{"index":3},"ranges":[{"end":268,"start":224}]}}],"sentences":[{"end":57,"start":0},{"end":156,"start":58},{"end":274,"start":158}],"times":[{"anchoring":{"weekdayUpTo":{"_0":2}},"basis":"published","interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"kind":"DATE","range":{"end":155,"start":146},"rule":"weekday","value":"2034-09-20"}]}' AS BLOB));
INSERT INTO "story_link" VALUES (1, 2, 0.9737377166748047, 1);
INSERT INTO "story_link" VALUES (1, 3, 1.0145188570022583, 1);
INSERT INTO "story_link" VALUES (2, 3, 0.8979982733726501, 1);
INSERT INTO "passage" VALUES (1, 1, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.');
INSERT INTO "passage" VALUES (2, 1, 141, 257, '"We have waited too long, and the nets are empty on both shores," Foreign Minister Duarte Pimentel of Portugal said.');
INSERT INTO "passage" VALUES (3, 1, 259, 354, 'Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision.');
INSERT INTO "passage" VALUES (4, 2, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.');
INSERT INTO "passage" VALUES (5, 2, 141, 257, '"We have waited too long, and the nets are empty on both shores," Foreign Minister Duarte Pimentel of Portugal said.');
INSERT INTO "passage" VALUES (6, 3, 0, 156, 'Portugal and Morocco bring their fisheries dialogue back. Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday.');
INSERT INTO "passage" VALUES (7, 3, 158, 274, '"We have waited too long, and the nets are empty on both shores," Foreign Minister Duarte Pimentel of Portugal said.');
INSERT INTO "known_office" VALUES ('pimentel', '2034-08-20', '2034-10-21', 1, CAST('{"country":"PRT","from":{"day":20,"month":8,"year":2034},"name":"Duarte Pimentel","report":"a","reported":{"day":20,"month":9,"year":2034},"sector":"GOV","title":"Foreign Minister","to":{"day":21,"month":10,"year":2034}}' AS BLOB));
INSERT INTO "known_office" VALUES ('ouazzani', '2034-08-20', '2034-10-21', 1, CAST('{"country":"MAR","from":{"day":20,"month":8,"year":2034},"name":"Samira Ouazzani","report":"a","reported":{"day":20,"month":9,"year":2034},"sector":"GOV","title":"Foreign Minister","to":{"day":21,"month":10,"year":2034}}' AS BLOB));
INSERT INTO "known_office" VALUES ('pimentel', '2034-08-21', '2034-10-22', 3, CAST('{"country":"PRT","from":{"day":21,"month":8,"year":2034},"name":"Duarte Pimentel","report":"c","reported":{"day":21,"month":9,"year":2034},"sector":"GOV","title":"foreign minister","to":{"day":22,"month":10,"year":2034}}' AS BLOB));
INSERT INTO "open_person" VALUES ('ouazzani', '2034-09-21', 3, CAST('{"actor":{"index":4},"day":{"day":21,"month":9,"year":2034},"name":"Samira Ouazzani","surroundings":["MAR","PRT"],"titles":[]}' AS BLOB), CAST('{"country":"MAR","from":{"day":20,"month":8,"year":2034},"name":"Samira Ouazzani","report":"a","reported":{"day":20,"month":9,"year":2034},"sector":"GOV","title":"Foreign Minister","to":{"day":21,"month":10,"year":2034}}' AS BLOB));
INSERT INTO "mention" VALUES (1, 'a#e1', 'e', 1, 2, NULL, NULL, CAST('{"actors":[{"countries":["PRT"],"kind":"country","name":"Portugal","sectors":["GOV"]},{"countries":["MAR"],"kind":"country","name":"Morocco","sectors":["GOV"]}],"cameo":"030","contexts":["resource","diplomatic"],"counts":[],"dateBasis":"text","dialogue":"their yearly Portugal-Morocco fisheries dialogue","evidence":{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},"heard":[],"id":{"index":0,"kind":"e","report":"a"},"interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"isNews":true,"modes":[],"place":"Lisbon","placeCountry":"PRT","recipients":[],"reported":{"day":20,"month":9,"year":2034},"rule":"frame:agree.to-do","sources":[],"status":"occurred","story":"saf63dc4c8601ec8c","toldBy":{"day":20,"month":9,"year":2034},"topic":["their","dialo","fishe","which","agree","held","wedne","last","resum","portu","yearl","moroc","lisbo"],"type":"AGREE"}' AS BLOB));
INSERT INTO "mention" VALUES (2, 'a#e2', 'e', 1, 3, NULL, NULL, CAST('{"actors":[{"countries":["PRT"],"kind":"country","name":"Portugal","sectors":["GOV"]},{"countries":["MAR"],"kind":"country","name":"Morocco","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic","resource"],"counts":[],"dateBasis":"text","dialogue":"their yearly Portugal-Morocco fisheries dialogue","evidence":{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},"heard":["PRT"],"id":{"index":1,"kind":"e","report":"a"},"interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"isNews":true,"modes":[],"recipients":[],"reported":{"day":20,"month":9,"year":2034},"rule":"frame:hold.talks","sources":["Portugal"],"status":"planned","story":"saf63dc4c8601ec8c","toldBy":{"day":20,"month":9,"year":2034},"topic":["which","portu","moroc","lisbo","held","their","agree","dialo","resum","last","yearl","fishe","wedne"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (3, 'a#e3', 'e', 1, 4, NULL, NULL, CAST('{"actors":[{"countries":["PRT"],"kind":"country","name":"Portugal","sectors":["GOV"]},{"countries":["MAR"],"kind":"country","name":"Morocco","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic","resource"],"counts":[],"dateBasis":"text","dialogue":"their yearly Portugal-Morocco fisheries dialogue","evidence":{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},"heard":["PRT"],"id":{"index":2,"kind":"e","report":"a"},"interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"isNews":false,"modes":[],"recipients":[],"reported":{"day":20,"month":9,"year":2034},"rule":"frame:hold.talks","sources":["Portugal"],"status":"occurred","story":"saf63dc4c8601ec8c","toldBy":{"day":20,"month":9,"year":2034},"topic":["agree","last","held","lisbo","fishe","portu","resum","their","yearl","which","wedne","moroc","dialo"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (4, 'a#e4', 'e', 1, 5, NULL, NULL, CAST('{"actors":[{"countries":["MAR"],"kind":"person","name":"Samira Ouazzani","sectors":["GOV"],"titles":["foreign minister"]},{"countries":["PRT"],"kind":"person","name":"Duarte Pimentel","sectors":["GOV"],"titles":["foreign minister"]}],"cameo":"040","contexts":["diplomatic"],"counts":[],"dateBasis":"none","evidence":{"codePoints":{"end":354,"start":259},"range":{"end":354,"start":259},"report":"a","text":"Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision."},"heard":[],"id":{"index":3,"kind":"e","report":"a"},"isNews":true,"modes":[],"recipients":[],"reported":{"day":20,"month":9,"year":2034},"rule":"frame:meet.each-other","sources":[],"status":"occurred","story":"saf63dc4c8601ec8c","toldBy":{"day":20,"month":9,"year":2034},"topic":["samir","pimen","minis","prais","decis","ouazz","forei","hours","moroc"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (5, 'a#e5', 'e', 1, 6, NULL, NULL, CAST('{"actors":[{"countries":["MAR"],"kind":"person","name":"Samira Ouazzani","sectors":["GOV"],"titles":["foreign minister"]}],"cameo":"051","contexts":["diplomatic"],"counts":[],"dateBasis":"none","evidence":{"codePoints":{"end":354,"start":259},"range":{"end":354,"start":259},"report":"a","text":"Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision."},"heard":["MAR"],"id":{"index":4,"kind":"e","report":"a"},"isNews":true,"modes":[],"recipients":[],"reported":{"day":20,"month":9,"year":2034},"rule":"frame:praise","sources":["Samira Ouazzani"],"status":"occurred","story":"saf63dc4c8601ec8c","toldBy":{"day":20,"month":9,"year":2034},"topic":["pimen","forei","minis","moroc","prais","decis","samir","ouazz","hours"],"type":"SUPPORT"}' AS BLOB));
INSERT INTO "mention" VALUES (6, 'b#e1', 'e', 2, 2, NULL, NULL, CAST('{"actors":[{"countries":["PRT"],"kind":"country","name":"Portugal","sectors":["GOV"]},{"countries":["MAR"],"kind":"country","name":"Morocco","sectors":["GOV"]}],"cameo":"030","contexts":["resource","diplomatic"],"counts":[],"dateBasis":"story","dialogue":"their yearly Portugal-Morocco fisheries dialogue","evidence":{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},"heard":[],"id":{"index":0,"kind":"e","report":"b"},"interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"isNews":true,"modes":[],"place":"Lisbon","placeCountry":"PRT","recipients":[],"rule":"frame:agree.to-do","sources":[],"status":"occurred","story":"saf63dc4c8601ec8c","toldBy":{"day":26,"month":9,"year":2034},"topic":["last","moroc","their","lisbo","resum","which","held","portu","yearl","agree","fishe","dialo","wedne"],"type":"AGREE"}' AS BLOB));
INSERT INTO "mention" VALUES (7, 'b#e2', 'e', 2, 4, NULL, NULL, CAST('{"actors":[{"countries":["PRT"],"kind":"country","name":"Portugal","sectors":["GOV"]},{"countries":["MAR"],"kind":"country","name":"Morocco","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic","resource"],"counts":[],"dateBasis":"text","dialogue":"their yearly Portugal-Morocco fisheries dialogue","evidence":{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},"heard":["PRT"],"id":{"index":1,"kind":"e","report":"b"},"interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"isNews":false,"modes":[],"recipients":[],"rule":"frame:hold.talks","sources":["Portugal"],"status":"occurred","story":"saf63dc4c8601ec8c","toldBy":{"day":26,"month":9,"year":2034},"topic":["portu","fishe","resum","agree","yearl","dialo","which","moroc","lisbo","last","held","their","wedne"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (8, 'c#e1', 'e', 3, 5, NULL, NULL, CAST('{"actors":[{"countries":["PRT"],"kind":"person","name":"Duarte Pimentel","sectors":["GOV"],"titles":["foreign minister"]}],"cameo":"043","contexts":["diplomatic"],"counts":[],"dateBasis":"text","evidence":{"codePoints":{"end":156,"start":58},"range":{"end":156,"start":58},"report":"c","text":"Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday."},"heard":[],"id":{"index":0,"kind":"e","report":"c"},"interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"isNews":true,"modes":[],"place":"Lisbon","placeCountry":"PRT","recipients":[{"countries":["MAR"],"kind":"person","name":"Samira Ouazzani","sectors":["GOV"]}],"reported":{"day":21,"month":9,"year":2034},"rule":"frame:host","sources":[],"status":"occurred","story":"saf63dc4c8601ec8c","toldBy":{"day":21,"month":9,"year":2034},"topic":["recei","lisbo","forei","minis","portu","ouazz","samir","wedne","pimen","duart"],"type":"CONSULT"}' AS BLOB));
INSERT INTO "mention" VALUES (9, 'a#d1', 'd', 1, 7, NULL, 23638, X'010261000200008b01008b018c01506f72747567616c20616e64204d6f726f63636f2061677265656420696e204c6973626f6e206f6e205765646e657364617920746f20726573756d6520746865697220796561726c7920506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f6775652c20776869636820776173206c6173742068656c6420696e20323033312e003d6d3d6d31746865697220796561726c7920506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f677565010001010001000012736166363364633463383630316563386331746865697220796561726c7920506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f6775650124506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f67756524506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f677565096469616c6f67756508756e6b6e6f776e02044d41520450525408756e6b6e6f776e0001086669736865727902084d6f726f63636f09506f72747567616c0a6669736865726965730101000000003d6d0188ae01f4b001000001d6b801d6b80101d6b80112726573756d7074696f6e5f61677265656400146469616c6f6775653a726563757272656e6365');
INSERT INTO "mention" VALUES (10, 'b#d1', 'd', 2, 7, NULL, NULL, X'010262000200008b01008b018c01506f72747567616c20616e64204d6f726f63636f2061677265656420696e204c6973626f6e206f6e205765646e657364617920746f20726573756d6520746865697220796561726c7920506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f6775652c20776869636820776173206c6173742068656c6420696e20323033312e003d6d3d6d31746865697220796561726c7920506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f677565010001010001000012736166363364633463383630316563386331746865697220796561726c7920506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f6775650124506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f67756524506f72747567616c2d4d6f726f63636f20666973686572696573206469616c6f677565096469616c6f67756508756e6b6e6f776e02044d41520450525408756e6b6e6f776e0001086669736865727902084d6f726f63636f09506f72747567616c0a6669736865726965730101000000003d6d0188ae01f4b001000001d6b801d6b8010012726573756d7074696f6e5f61677265656400146469616c6f6775653a726563757272656e6365');
INSERT INTO "mention" VALUES (11, 'c#d1', 'd', 3, 7, NULL, 23639, X'010263000200003900393a506f72747567616c20616e64204d6f726f63636f206272696e6720746865697220666973686572696573206469616c6f677565206261636b2e001b331b3319746865697220666973686572696573206469616c6f6775650100010100000012736166363364633463383630316563386319746865697220666973686572696573206469616c6f67756501244d6f726f63636f2d506f72747567616c20666973686572696573206469616c6f67756513666973686572696573206469616c6f677565096469616c6f67756508756e6b6e6f776e02044d41520450525408756e6b6e6f776e0001086669736865727902084d6f726f63636f09506f72747567616c0a666973686572696573000000000001d7b801086f6e676f696e67000f6469616c6f6775653a746f706963');
INSERT INTO "mention" VALUES (12, 'a#o4', 'o', 1, 8, NULL, NULL, X'01026103127361663633646334633836303165633863104475617274652050696d656e74656c01045052540104474f560b323033342d30392d32300001008d0181028d0181027522576520686176652077616974656420746f6f206c6f6e672c20616e6420746865206e6574732061726520656d707479206f6e20626f74682073686f7265732c2220466f726569676e204d696e6973746572204475617274652050696d656e74656c206f6620506f72747567616c20736169642e020000010011466f726569676e204d696e697374657200010450525404474f560863757272656e7400000b323033342d30392d3230');
INSERT INTO "mention" VALUES (13, 'a#o5', 'o', 1, 9, NULL, NULL, X'010261041273616636336463346338363031656338631053616d697261204f75617a7a616e6901044d41520104474f560b323033342d30392d32300001008302e2028302e202604d6f726f63636f277320466f726569676e204d696e69737465722053616d697261204f75617a7a616e69206d65742050696d656e74656c20666f722074776f20686f75727320616e64207072616973656420746865206465636973696f6e2e020000010011466f726569676e204d696e69737465720001044d415204474f560863757272656e7400000b323033342d30392d3230');
INSERT INTO "mention" VALUES (14, 'b#o4', 'o', 2, 8, NULL, NULL, X'01026203127361663633646334633836303165633863104475617274652050696d656e74656c01045052540104474f56000001008d0181028d0181027522576520686176652077616974656420746f6f206c6f6e672c20616e6420746865206e6574732061726520656d707479206f6e20626f74682073686f7265732c2220466f726569676e204d696e6973746572204475617274652050696d656e74656c206f6620506f72747567616c20736169642e020000010011466f726569676e204d696e697374657200010450525404474f560863757272656e74000000');
INSERT INTO "mention" VALUES (15, 'c#o4', 'o', 3, 8, NULL, NULL, X'01026303127361663633646334633836303165633863104475617274652050696d656e74656c01045052540104474f560b323033342d30392d32310001003a9c013a9c01634475617274652050696d656e74656c2c2074686520506f727475677565736520666f726569676e206d696e69737465722c2072656365697665642053616d697261204f75617a7a616e6920696e204c6973626f6e206f6e205765646e65736461792e020000010011666f726569676e206d696e697374657200010450525404474f560863757272656e7400000b323033342d30392d3231');
INSERT INTO "mention" VALUES (16, 'c#o5', 'o', 3, 9, NULL, NULL, X'010263041273616636336463346338363031656338631053616d697261204f75617a7a616e6901044d41520104474f560b323033342d30392d32310001003a9c013a9c01634475617274652050696d656e74656c2c2074686520506f727475677565736520666f726569676e206d696e69737465722c2072656365697665642053616d697261204f75617a7a616e6920696e204c6973626f6e206f6e205765646e65736461792e010000');
INSERT INTO "mention" VALUES (17, 'a#q1', 'q', 1, 10, NULL, NULL, CAST('{"countries":["PRT"],"id":{"index":0,"kind":"q","report":"a"},"story":"saf63dc4c8601ec8c","versions":[{"codePoints":{"end":138,"start":51},"day":"2034-09-20","minute":34040159,"variant":{"changes":[],"kind":"indirect","place":{"range":{"end":138,"start":51},"report":"a","text":"to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031"},"rule":"indirect:infinitive","speaker":"Portugal"}},{"codePoints":{"end":138,"start":51},"minute":9223372036854775807,"variant":{"against":{"range":{"end":138,"start":51},"report":"a","text":"to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031"},"changes":[],"kind":"indirect","place":{"range":{"end":138,"start":51},"report":"b","text":"to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031"},"rule":"indirect:infinitive","speaker":"Portugal","verdict":"verbatim"}}]}' AS BLOB));
INSERT INTO "mention" VALUES (18, 'a#q2', 'q', 1, 11, NULL, NULL, CAST('{"countries":["PRT"],"id":{"index":1,"kind":"q","report":"a"},"story":"saf63dc4c8601ec8c","versions":[{"codePoints":{"end":204,"start":142},"day":"2034-09-20","minute":34040159,"spoken":{"speaker":{"forms":[1023512877841660382,18056941272580517611],"isPerson":true,"name":"Duarte Pimentel"},"units":"d 0 4 1 8 1 c 1 6 1 8 2 6 1 6 1 8 1 6 1 a 1 4 1 8 1 c b56d22a9 f 0 0 74230edb d 1 0 4d1b7821 32 2 0 446598f1 23 3 0 70d16733 20 4 0 51ff286 a 5 0 4461d57c a 6 0 a0322bd1 27 7 0 570da4d a 8 0 d01cb2ae 36 9 0 b5566370 a a 0 c69bbca2 21 b 0 915e11b3 3e c 0"},"variant":{"changes":[],"kind":"direct","place":{"range":{"end":204,"start":142},"report":"a","text":"We have waited too long, and the nets are empty on both shores"},"rule":"direct:after","speaker":"Duarte Pimentel"}},{"codePoints":{"end":221,"start":159},"day":"2034-09-21","minute":34041599,"variant":{"against":{"range":{"end":204,"start":142},"report":"a","text":"We have waited too long, and the nets are empty on both shores"},"changes":[],"kind":"direct","place":{"range":{"end":221,"start":159},"report":"c","text":"We have waited too long, and the nets are empty on both shores"},"rule":"direct:after","speaker":"Duarte Pimentel","verdict":"verbatim"}},{"codePoints":{"end":204,"start":142},"minute":9223372036854775807,"variant":{"against":{"range":{"end":204,"start":142},"report":"a","text":"We have waited too long, and the nets are empty on both shores"},"changes":[],"kind":"direct","place":{"range":{"end":204,"start":142},"report":"b","text":"We have waited too long, and the nets are empty on both shores"},"rule":"direct:after","speaker":"Duarte Pimentel","verdict":"verbatim"}}]}' AS BLOB));
INSERT INTO "mention_key" VALUES (1, -6142481094335590368);
INSERT INTO "mention_key" VALUES (1, 9147818354372811296);
INSERT INTO "mention_key" VALUES (2, -6142481094198376920);
INSERT INTO "mention_key" VALUES (2, 9147818354178124408);
INSERT INTO "mention_key" VALUES (3, -6142481094198376920);
INSERT INTO "mention_key" VALUES (4, -6142481094198376920);
INSERT INTO "mention_key" VALUES (5, -6142481091431667504);
INSERT INTO "mention_key" VALUES (6, -6142481094335590368);
INSERT INTO "mention_key" VALUES (6, 9147818354372811296);
INSERT INTO "mention_key" VALUES (7, -6142481094198376920);
INSERT INTO "mention_key" VALUES (8, -6142481094198376920);
INSERT INTO "mention_key" VALUES (8, 9147818354178124408);
INSERT INTO "mention_key" VALUES (9, 2402145465940118841);
INSERT INTO "mention_key" VALUES (10, 2402145465940118841);
INSERT INTO "mention_key" VALUES (11, 2402145465940118841);
INSERT INTO "mention_key" VALUES (12, -6142481092883394134);
INSERT INTO "mention_key" VALUES (12, -6142481090910359486);
INSERT INTO "mention_key" VALUES (12, 8266253899442890762);
INSERT INTO "mention_key" VALUES (13, -6191222855555886670);
INSERT INTO "mention_key" VALUES (13, -6142481095030911422);
INSERT INTO "mention_key" VALUES (13, -6142481091866274630);
INSERT INTO "mention_key" VALUES (14, -6142481092883394134);
INSERT INTO "mention_key" VALUES (14, -6142481090910359486);
INSERT INTO "mention_key" VALUES (14, 8266253899442890762);
INSERT INTO "mention_key" VALUES (15, -6142481092883394134);
INSERT INTO "mention_key" VALUES (15, -6142481090910359486);
INSERT INTO "mention_key" VALUES (15, 8266253899442890762);
INSERT INTO "mention_key" VALUES (16, -6191222855555886670);
INSERT INTO "mention_key" VALUES (16, -6142481095030911422);
INSERT INTO "mention_key" VALUES (16, -6142481091866274630);
INSERT INTO "mention_key" VALUES (18, -2778094848622269405);
INSERT INTO "mention_key" VALUES (18, -1418806659562552917);
INSERT INTO "mention_key" VALUES (18, 3451539240732662859);
INSERT INTO "mention_key" VALUES (18, 5418746209396362931);
INSERT INTO "entry" VALUES (1, 'saf63dc4c8601ec8c', 's', 1, 'Ministers revive talks', '2034-09-20', '2034-09-21', 1, 0, NULL, 0, 0, 0, NULL, NULL, 1, NULL, CAST('{"countries":["MAR","PRT"],"evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},{"codePoints":{"end":57,"start":0},"range":{"end":57,"start":0},"report":"c","text":"Portugal and Morocco bring their fisheries dialogue back."},{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"id":"saf63dc4c8601ec8c","lineage":{"edges":[{"confidence":0.86,"derived":"c","evidence":["13 % of its runs of five words are the source''s","10 of 10 names and numbers are the source''s","published later"],"isDirectionKnown":true,"relation":"rewrite","shared":1,"source":"a"},{"confidence":0.88,"derived":"b","evidence":["100 % of its runs of five words are the source''s","67 % of the source''s words stand in it","the source is an agency''s"],"isDirectionKnown":true,"relation":"excerpt","shared":1,"source":"a"}],"origins":[["a","c","b"]],"unknown":[]},"redatings":[{"evidence":["''Wednesday'' is 2034-09-20 in a"],"latest":{"day":26,"month":9,"year":2034},"report":"b","times":{"0":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}}}}],"reports":[{"basis":"input","id":"a","outlet":"Reuters","published":"2034-09-20","title":"Ministers revive talks"},{"basis":"input","id":"c","outlet":"Evening Mail","published":"2034-09-21","title":"Back to the table"},{"basis":"none","id":"b","outlet":"Harbour Post","title":"Talks revived"}],"support":{"origins":1,"unknownOrigins":0},"title":"Ministers revive talks"}' AS BLOB));
INSERT INTO "entry" VALUES (2, 'e4e78f216ba47e57e', 'e', NULL, 'AGREE: Morocco, Portugal', '2034-09-20', '2034-09-20', 1, 0, 'occurred', 0, 0, 0, NULL, NULL, 4, NULL, CAST('{"actors":[{"countries":["MAR"],"kind":"country","name":"Morocco","sectors":["GOV"]},{"countries":["PRT"],"kind":"country","name":"Portugal","sectors":["GOV"]}],"cameo":"030","contexts":["diplomatic","resource"],"dateBasis":"text","dialogue":"their yearly Portugal-Morocco fisheries dialogue","disagreements":[],"evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"id":"e4e78f216ba47e57e","interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"isNews":true,"mentions":[{"index":0,"kind":"e","report":"a"},{"index":0,"kind":"e","report":"b"}],"modes":[],"place":"Lisbon","placeCountry":"PRT","recipients":[],"reported":{"day":20,"month":9,"year":2034},"rules":["frame:agree.to-do"],"sidesHeard":[],"sources":[],"status":"occurred","stories":["saf63dc4c8601ec8c"],"support":{"origins":1,"unknownOrigins":0},"type":"AGREE"}' AS BLOB));
INSERT INTO "entry" VALUES (3, 'ee852f6d6c5266ba3', 'e', NULL, 'CONSULT: Morocco, Portugal', '2034-09-20', '2034-09-20', 1, 0, 'planned', 1, 0, 1, NULL, NULL, 6, NULL, CAST('{"actors":[{"countries":["MAR"],"kind":"country","name":"Morocco","sectors":["GOV"]},{"countries":["PRT"],"kind":"country","name":"Portugal","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic","resource"],"dateBasis":"text","dialogue":"their yearly Portugal-Morocco fisheries dialogue","disagreements":[],"evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"id":"ee852f6d6c5266ba3","interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"isNews":true,"mentions":[{"index":1,"kind":"e","report":"a"}],"modes":[],"recipients":[],"reported":{"day":20,"month":9,"year":2034},"rules":["frame:hold.talks"],"sidesHeard":["PRT"],"sources":["Portugal"],"status":"planned","stories":["saf63dc4c8601ec8c"],"support":{"origins":1,"unknownOrigins":0},"type":"CONSULT"}' AS BLOB));
INSERT INTO "entry" VALUES (4, 'eaa1051e664485f54', 'e', NULL, 'CONSULT: Morocco, Portugal', '2031-01-01', '2031-12-31', 1, 0, 'occurred', 0, 0, 1, NULL, NULL, 7, NULL, CAST('{"actors":[{"countries":["MAR"],"kind":"country","name":"Morocco","sectors":["GOV"]},{"countries":["PRT"],"kind":"country","name":"Portugal","sectors":["GOV"]}],"cameo":"040","contexts":["diplomatic","resource"],"dateBasis":"text","dialogue":"their yearly Portugal-Morocco fisheries dialogue","disagreements":[],"evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"id":"eaa1051e664485f54","interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"isNews":false,"mentions":[{"index":2,"kind":"e","report":"a"},{"index":1,"kind":"e","report":"b"}],"modes":[],"recipients":[],"reported":{"day":20,"month":9,"year":2034},"rules":["frame:hold.talks"],"sidesHeard":["PRT"],"sources":["Portugal"],"status":"occurred","stories":["saf63dc4c8601ec8c"],"support":{"origins":1,"unknownOrigins":0},"type":"CONSULT"}' AS BLOB));
INSERT INTO "entry" VALUES (5, 'e4adccf1c33409f39', 'e', NULL, 'CONSULT: Duarte Pimentel, Samira Ouazzani', '2034-09-20', '2034-09-20', 1, 0, 'occurred', 0, 0, 0, NULL, NULL, 9, NULL, CAST('{"actors":[{"countries":["PRT"],"kind":"person","name":"Duarte Pimentel","sectors":["GOV"],"titles":["foreign minister"]},{"countries":["MAR"],"kind":"person","name":"Samira Ouazzani","sectors":["GOV"],"titles":["foreign minister"]}],"cameo":"040","contexts":["diplomatic"],"dateBasis":"text","disagreements":[],"evidence":[{"codePoints":{"end":354,"start":259},"range":{"end":354,"start":259},"report":"a","text":"Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision."},{"codePoints":{"end":156,"start":58},"range":{"end":156,"start":58},"report":"c","text":"Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday."}],"id":"e4adccf1c33409f39","interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"isNews":true,"mentions":[{"index":3,"kind":"e","report":"a"},{"index":0,"kind":"e","report":"c"}],"modes":[],"place":"Lisbon","placeCountry":"PRT","recipients":[],"reported":{"day":20,"month":9,"year":2034},"rules":["frame:host","frame:meet.each-other"],"sidesHeard":[],"sources":[],"status":"occurred","stories":["saf63dc4c8601ec8c"],"support":{"origins":1,"unknownOrigins":0},"type":"CONSULT"}' AS BLOB));
INSERT INTO "entry" VALUES (6, 'e8157ae34d633ac42', 'e', NULL, 'SUPPORT: Samira Ouazzani', NULL, NULL, 1, 0, 'occurred', 0, 0, 0, NULL, NULL, 11, NULL, CAST('{"actors":[{"countries":["MAR"],"kind":"person","name":"Samira Ouazzani","sectors":["GOV"],"titles":["foreign minister"]}],"cameo":"051","contexts":["diplomatic"],"dateBasis":"none","disagreements":[],"evidence":[{"codePoints":{"end":354,"start":259},"range":{"end":354,"start":259},"report":"a","text":"Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision."}],"id":"e8157ae34d633ac42","isNews":true,"mentions":[{"index":4,"kind":"e","report":"a"}],"modes":[],"recipients":[],"reported":{"day":20,"month":9,"year":2034},"rules":["frame:praise"],"sidesHeard":["MAR"],"sources":["Samira Ouazzani"],"status":"occurred","stories":["saf63dc4c8601ec8c"],"support":{"origins":1,"unknownOrigins":0},"type":"SUPPORT"}' AS BLOB));
INSERT INTO "entry" VALUES (7, 'dcbf22c33faa2c973', 'd', NULL, 'Portugal-Morocco fisheries dialogue', '2031-12-31', '2034-09-20', 1, 0, 'resumption_agreed', 0, 0, 0, '2032-12-31', NULL, 12, CAST('{"cadence":{"days":0,"months":0,"weeks":0,"years":1},"cadenceIsApproximate":false,"countryCodes":["MAR","PRT"],"disagreements":[],"editions":[],"evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"fullName":"Portugal-Morocco fisheries dialogue","history":[{"basis":"text","evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"reported":{"day":20,"month":9,"year":2034},"status":"held","support":{"origins":1,"unknownOrigins":0}},{"basis":"text","evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"reported":{"day":20,"month":9,"year":2034},"status":"resumption_agreed","support":{"origins":1,"unknownOrigins":0}}],"id":"dcbf22c33faa2c973","kind":"dialogue","lastHeld":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"level":"unknown","mentions":[],"name":"Portugal-Morocco fisheries dialogue","names":["their fisheries dialogue","their yearly Portugal-Morocco fisheries dialogue"],"openPoints":[],"parties":["Morocco","Portugal"],"status":"resumption_agreed","support":{"origins":1,"unknownOrigins":0},"topic":"fisheries","words":[]}' AS BLOB), CAST('{"cadence":{"days":0,"months":0,"weeks":0,"years":1},"cadenceIsApproximate":false,"countryCodes":["MAR","PRT"],"disagreements":[],"editions":[{"evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"isHeld":true,"support":{"origins":1,"unknownOrigins":0}}],"evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},{"codePoints":{"end":57,"start":0},"range":{"end":57,"start":0},"report":"c","text":"Portugal and Morocco bring their fisheries dialogue back."}],"fullName":"Portugal-Morocco fisheries dialogue","history":[{"basis":"text","evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"interval":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"reported":{"day":20,"month":9,"year":2034},"status":"held","support":{"origins":1,"unknownOrigins":0}},{"basis":"text","evidence":[{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"a","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."},{"codePoints":{"end":139,"start":0},"range":{"end":139,"start":0},"report":"b","text":"Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031."}],"interval":{"from":{"day":20,"month":9,"year":2034},"to":{"day":20,"month":9,"year":2034}},"reported":{"day":20,"month":9,"year":2034},"status":"resumption_agreed","support":{"origins":1,"unknownOrigins":0}}],"id":"dcbf22c33faa2c973","kind":"dialogue","lastHeld":{"from":{"day":1,"month":1,"year":2031},"to":{"day":31,"month":12,"year":2031}},"level":"unknown","mentions":[{"index":0,"kind":"d","report":"a"},{"index":0,"kind":"d","report":"b"},{"index":0,"kind":"d","report":"c"}],"name":"Portugal-Morocco fisheries dialogue","names":["their fisheries dialogue","their yearly Portugal-Morocco fisheries dialogue"],"openPoints":[],"parties":["Morocco","Portugal"],"status":"resumption_agreed","support":{"origins":1,"unknownOrigins":0},"topic":"fisheries","words":[{"codePoints":{"end":109,"start":61},"range":{"end":109,"start":61},"report":"a","text":"their yearly Portugal-Morocco fisheries dialogue"},{"codePoints":{"end":109,"start":61},"range":{"end":109,"start":61},"report":"b","text":"their yearly Portugal-Morocco fisheries dialogue"},{"codePoints":{"end":51,"start":27},"range":{"end":51,"start":27},"report":"c","text":"their fisheries dialogue"}]}' AS BLOB));
INSERT INTO "entry" VALUES (8, 'od8c1f700bc79be5b', 'o', NULL, 'Duarte Pimentel, Foreign Minister', '2034-09-20', '2034-09-21', 1, 0, NULL, 0, 0, 0, NULL, 'duarte pimentel', 15, CAST('{"countryCodes":["PRT"],"evidence":[{"codePoints":{"end":257,"start":141},"range":{"end":257,"start":141},"report":"a","text":"\"We have waited too long, and the nets are empty on both shores,\" Foreign Minister Duarte Pimentel of Portugal said."}],"id":"od8c1f700bc79be5b","mentions":[],"name":"Duarte Pimentel","names":["Duarte Pimentel"],"offices":[{"countries":["PRT"],"evidence":[],"sector":"GOV","seenFrom":"2034-09-20","seenTo":"2034-09-21","status":"current","support":{"origins":1,"unknownOrigins":0},"title":"Foreign Minister"}],"sectors":["GOV"],"support":{"origins":1,"unknownOrigins":0}}' AS BLOB), CAST('{"countryCodes":["PRT"],"evidence":[{"codePoints":{"end":257,"start":141},"range":{"end":257,"start":141},"report":"a","text":"\"We have waited too long, and the nets are empty on both shores,\" Foreign Minister Duarte Pimentel of Portugal said."},{"codePoints":{"end":257,"start":141},"range":{"end":257,"start":141},"report":"b","text":"\"We have waited too long, and the nets are empty on both shores,\" Foreign Minister Duarte Pimentel of Portugal said."},{"codePoints":{"end":156,"start":58},"range":{"end":156,"start":58},"report":"c","text":"Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday."}],"id":"od8c1f700bc79be5b","mentions":[{"index":3,"kind":"o","report":"a"},{"index":3,"kind":"o","report":"b"},{"index":3,"kind":"o","report":"c"}],"name":"Duarte Pimentel","names":["Duarte Pimentel"],"offices":[{"countries":["PRT"],"evidence":[{"codePoints":{"end":257,"start":141},"range":{"end":257,"start":141},"report":"a","text":"\"We have waited too long, and the nets are empty on both shores,\" Foreign Minister Duarte Pimentel of Portugal said."},{"codePoints":{"end":257,"start":141},"range":{"end":257,"start":141},"report":"b","text":"\"We have waited too long, and the nets are empty on both shores,\" Foreign Minister Duarte Pimentel of Portugal said."},{"codePoints":{"end":156,"start":58},"range":{"end":156,"start":58},"report":"c","text":"Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday."}],"sector":"GOV","seenFrom":"2034-09-20","seenTo":"2034-09-21","status":"current","support":{"origins":1,"unknownOrigins":0},"title":"Foreign Minister"}],"sectors":["GOV"],"support":{"origins":1,"unknownOrigins":0}}' AS BLOB));
INSERT INTO "entry" VALUES (9, 'oed3afb8597d132ec', 'o', NULL, 'Samira Ouazzani, Foreign Minister', '2034-09-20', '2034-09-20', 1, 0, NULL, 0, 0, 0, NULL, 'samira ouazzani', 18, NULL, CAST('{"countryCodes":["MAR"],"evidence":[{"codePoints":{"end":354,"start":259},"range":{"end":354,"start":259},"report":"a","text":"Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision."},{"codePoints":{"end":156,"start":58},"range":{"end":156,"start":58},"report":"c","text":"Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday."}],"id":"oed3afb8597d132ec","mentions":[{"index":4,"kind":"o","report":"a"},{"index":4,"kind":"o","report":"c"}],"name":"Samira Ouazzani","names":["Samira Ouazzani"],"offices":[{"countries":["MAR"],"evidence":[{"codePoints":{"end":354,"start":259},"range":{"end":354,"start":259},"report":"a","text":"Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision."}],"sector":"GOV","seenFrom":"2034-09-20","seenTo":"2034-09-20","status":"current","support":{"origins":1,"unknownOrigins":0},"title":"Foreign Minister"}],"sectors":["GOV"],"support":{"origins":1,"unknownOrigins":0}}' AS BLOB));
INSERT INTO "entry" VALUES (10, 'qf9d32ba71b363a0a', 'q', NULL, 'Portugal: to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031', '2034-09-20', '2034-09-20', 1, 0, NULL, 0, 0, 0, NULL, NULL, 20, NULL, CAST('{"countries":["PRT"],"days":["2034-09-20"],"evidence":[{"codePoints":{"end":138,"start":51},"range":{"end":138,"start":51},"report":"a","text":"to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031"},{"codePoints":{"end":138,"start":51},"range":{"end":138,"start":51},"report":"b","text":"to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031"}],"group":{"speaker":"Portugal","variants":[{"changes":[],"kind":"indirect","place":{"range":{"end":138,"start":51},"report":"a","text":"to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031"},"rule":"indirect:infinitive","speaker":"Portugal"},{"against":{"range":{"end":138,"start":51},"report":"a","text":"to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031"},"changes":[],"kind":"indirect","place":{"range":{"end":138,"start":51},"report":"b","text":"to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031"},"rule":"indirect:infinitive","speaker":"Portugal","verdict":"verbatim"}]},"id":"qf9d32ba71b363a0a","stories":["saf63dc4c8601ec8c"],"support":{"origins":1,"unknownOrigins":0}}' AS BLOB));
INSERT INTO "entry" VALUES (11, 'q841ab0eef1d0ac9f', 'q', NULL, 'Duarte Pimentel: We have waited too long, and the nets are empty on both shores', '2034-09-20', '2034-09-21', 1, 0, NULL, 0, 0, 0, NULL, NULL, 22, NULL, CAST('{"countries":["PRT"],"days":["2034-09-20","2034-09-21"],"evidence":[{"codePoints":{"end":204,"start":142},"range":{"end":204,"start":142},"report":"a","text":"We have waited too long, and the nets are empty on both shores"},{"codePoints":{"end":204,"start":142},"range":{"end":204,"start":142},"report":"b","text":"We have waited too long, and the nets are empty on both shores"},{"codePoints":{"end":221,"start":159},"range":{"end":221,"start":159},"report":"c","text":"We have waited too long, and the nets are empty on both shores"}],"group":{"speaker":"Duarte Pimentel","variants":[{"changes":[],"kind":"direct","place":{"range":{"end":204,"start":142},"report":"a","text":"We have waited too long, and the nets are empty on both shores"},"rule":"direct:after","speaker":"Duarte Pimentel"},{"against":{"range":{"end":204,"start":142},"report":"a","text":"We have waited too long, and the nets are empty on both shores"},"changes":[],"kind":"direct","place":{"range":{"end":221,"start":159},"report":"c","text":"We have waited too long, and the nets are empty on both shores"},"rule":"direct:after","speaker":"Duarte Pimentel","verdict":"verbatim"},{"against":{"range":{"end":204,"start":142},"report":"a","text":"We have waited too long, and the nets are empty on both shores"},"changes":[],"kind":"direct","place":{"range":{"end":204,"start":142},"report":"b","text":"We have waited too long, and the nets are empty on both shores"},"rule":"direct:after","speaker":"Duarte Pimentel","verdict":"verbatim"}]},"id":"q841ab0eef1d0ac9f","stories":["saf63dc4c8601ec8c"],"support":{"origins":1,"unknownOrigins":0}}' AS BLOB));
INSERT INTO "entry_country" VALUES (7, 'MAR', 'dcbf22c33faa2c973', 'd', '2031-12-31', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (5, 'MAR', 'e4adccf1c33409f39', 'e', '2034-09-20', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (2, 'MAR', 'e4e78f216ba47e57e', 'e', '2034-09-20', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (3, 'MAR', 'ee852f6d6c5266ba3', 'e', '2034-09-20', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (4, 'MAR', 'eaa1051e664485f54', 'e', '2031-01-01', '2031-12-31', 1);
INSERT INTO "entry_country" VALUES (6, 'MAR', 'e8157ae34d633ac42', 'e', NULL, NULL, 1);
INSERT INTO "entry_country" VALUES (9, 'MAR', 'oed3afb8597d132ec', 'o', '2034-09-20', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (1, 'MAR', 'saf63dc4c8601ec8c', 's', '2034-09-20', '2034-09-21', 1);
INSERT INTO "entry_country" VALUES (7, 'PRT', 'dcbf22c33faa2c973', 'd', '2031-12-31', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (5, 'PRT', 'e4adccf1c33409f39', 'e', '2034-09-20', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (2, 'PRT', 'e4e78f216ba47e57e', 'e', '2034-09-20', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (3, 'PRT', 'ee852f6d6c5266ba3', 'e', '2034-09-20', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (4, 'PRT', 'eaa1051e664485f54', 'e', '2031-01-01', '2031-12-31', 1);
INSERT INTO "entry_country" VALUES (8, 'PRT', 'od8c1f700bc79be5b', 'o', '2034-09-20', '2034-09-21', 1);
INSERT INTO "entry_country" VALUES (11, 'PRT', 'q841ab0eef1d0ac9f', 'q', '2034-09-20', '2034-09-21', 1);
INSERT INTO "entry_country" VALUES (10, 'PRT', 'qf9d32ba71b363a0a', 'q', '2034-09-20', '2034-09-20', 1);
INSERT INTO "entry_country" VALUES (1, 'PRT', 'saf63dc4c8601ec8c', 's', '2034-09-20', '2034-09-21', 1);
INSERT INTO "entry_key" VALUES (-6142481094335590368, 2);
INSERT INTO "entry_key" VALUES (9147818354372811296, 2);
INSERT INTO "entry_key" VALUES (-6142481094198376920, 3);
INSERT INTO "entry_key" VALUES (9147818354178124408, 3);
INSERT INTO "entry_key" VALUES (-6142481094198376920, 4);
INSERT INTO "entry_key" VALUES (-6142481094198376920, 5);
INSERT INTO "entry_key" VALUES (9147818354178124408, 5);
INSERT INTO "entry_key" VALUES (-6142481091431667504, 6);
INSERT INTO "entry_key" VALUES (2402145465940118841, 7);
INSERT INTO "entry_key" VALUES (-6142481092883394134, 8);
INSERT INTO "entry_key" VALUES (-6142481090910359486, 8);
INSERT INTO "entry_key" VALUES (8266253899442890762, 8);
INSERT INTO "entry_key" VALUES (-6191222855555886670, 9);
INSERT INTO "entry_key" VALUES (-6142481095030911422, 9);
INSERT INTO "entry_key" VALUES (-6142481091866274630, 9);
INSERT INTO "entry_key" VALUES (-2778094848622269405, 11);
INSERT INTO "entry_key" VALUES (-1418806659562552917, 11);
INSERT INTO "entry_key" VALUES (3451539240732662859, 11);
INSERT INTO "entry_key" VALUES (5418746209396362931, 11);
INSERT INTO "evidence" VALUES (1, 1, 1, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (2, 1, 3, 0, 57, 'Portugal and Morocco bring their fisheries dialogue back.', 0, 57);
INSERT INTO "evidence" VALUES (3, 1, 2, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (4, 2, 1, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (5, 2, 2, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (6, 3, 1, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (7, 4, 1, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (8, 4, 2, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (9, 5, 1, 259, 354, 'Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision.', 259, 354);
INSERT INTO "evidence" VALUES (10, 5, 3, 58, 156, 'Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday.', 58, 156);
INSERT INTO "evidence" VALUES (11, 6, 1, 259, 354, 'Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision.', 259, 354);
INSERT INTO "evidence" VALUES (12, 7, 1, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (13, 7, 2, 0, 139, 'Portugal and Morocco agreed in Lisbon on Wednesday to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031.', 0, 139);
INSERT INTO "evidence" VALUES (14, 7, 3, 0, 57, 'Portugal and Morocco bring their fisheries dialogue back.', 0, 57);
INSERT INTO "evidence" VALUES (15, 8, 1, 141, 257, '"We have waited too long, and the nets are empty on both shores," Foreign Minister Duarte Pimentel of Portugal said.', 141, 257);
INSERT INTO "evidence" VALUES (16, 8, 2, 141, 257, '"We have waited too long, and the nets are empty on both shores," Foreign Minister Duarte Pimentel of Portugal said.', 141, 257);
INSERT INTO "evidence" VALUES (17, 8, 3, 58, 156, 'Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday.', 58, 156);
INSERT INTO "evidence" VALUES (18, 9, 1, 259, 354, 'Morocco''s Foreign Minister Samira Ouazzani met Pimentel for two hours and praised the decision.', 259, 354);
INSERT INTO "evidence" VALUES (19, 9, 3, 58, 156, 'Duarte Pimentel, the Portuguese foreign minister, received Samira Ouazzani in Lisbon on Wednesday.', 58, 156);
INSERT INTO "evidence" VALUES (20, 10, 1, 51, 138, 'to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031', 51, 138);
INSERT INTO "evidence" VALUES (21, 10, 2, 51, 138, 'to resume their yearly Portugal-Morocco fisheries dialogue, which was last held in 2031', 51, 138);
INSERT INTO "evidence" VALUES (22, 11, 1, 142, 204, 'We have waited too long, and the nets are empty on both shores', 142, 204);
INSERT INTO "evidence" VALUES (23, 11, 2, 142, 204, 'We have waited too long, and the nets are empty on both shores', 142, 204);
INSERT INTO "evidence" VALUES (24, 11, 3, 159, 221, 'We have waited too long, and the nets are empty on both shores', 159, 221);
INSERT INTO "recent_posting" VALUES (1, X'ff22a34d12000000b64edde7ed0a2046979083be21000000b64edde7ed0a2046d4f3ca8741000000b64edde7ed0a204653fe694359000000b64edde7ed0a20460d0c8365e5000000b64edde7ed0a20464def520908010000b64edde7ed0a204646ac9c7589010000b64edde7ed0a204617585a098c010000b64edde7ed0a204640ea646a92010000b64edde7ed0a2046473a13059a010000b64edde7ed0a204636fd867da4010000b64edde7ed0a204616c5f4a5a9010000b64edde7ed0a20464f20eaf0d2010000b64edde7ed0a2046dc7f683651020000b64edde7ed0a204609bc9e5976020000b64edde7ed0a20460e017858a2020000b64edde7ed0a20468fe0ef33aa020000b64edde7ed0a20468c78070f5a030000b64edde7ed0a2046a37b20a263030000b64edde7ed0a20460effc6f269030000b64edde7ed0a20468ac3df1792030000b64edde7ed0a2046548696d522040000b64edde7ed0a20463c1f8739a3040000b64edde7ed0a2046cc863621b0040000b64edde7ed0a2046c1416715ea040000b64edde7ed0a2046a382e72907050000b64edde7ed0a204646317f2213050000b64edde7ed0a204672e660c186050000b64edde7ed0a20467ffa1cef9c050000b64edde7ed0a2046a6de4d15c2050000b64edde7ed0a2046fcd197efd8050000b64edde7ed0a20468f3e4a30f7050000b64edde7ed0a2046d784878661060000b64edde7ed0a2046c0adebcea7060000b64edde7ed0a20465ddfac41bc060000b64edde7ed0a204652eaa05fd8060000b64edde7ed0a20462bc5a1cbe1060000b64edde7ed0a20462b761d1f43070000b64edde7ed0a20469c1ece7885070000b64edde7ed0a20461f6dbb3348080000b64edde7ed0a2046b340afa45b080000b64edde7ed0a2046b6e0d88f67080000b64edde7ed0a20466977f55fa2080000b64edde7ed0a204674c4a3a8c5080000b64edde7ed0a20462a99236c1c090000b64edde7ed0a2046f21041e53d090000b64edde7ed0a20469ea7060d4e090000b64edde7ed0a204627c8777df8090000b64edde7ed0a2046cf603186060a0000b64edde7ed0a20460428baf7160a0000b64edde7ed0a204683d605b3340a0000b64edde7ed0a20464b95201a6d0a0000b64edde7ed0a2046944e9098880a0000b64edde7ed0a2046bfa006a4d40a0000b64edde7ed0a2046ff1a4658160b0000b64edde7ed0a2046e0bd23503a0b0000b64edde7ed0a20460119f26c740b0000b64edde7ed0a204647af52c80f0c0000b64edde7ed0a2046c64113e11a0c0000b64edde7ed0a2046f9cb165f5b0c0000b64edde7ed0a204622a45f50730c0000b64edde7ed0a2046f394abc0810c0000b64edde7ed0a20466b011b199e0c0000b64edde7ed0a20469d384979d10c0000b64edde7ed0a20462f8e809b210d0000b64edde7ed0a2046c919354a300d0000b64edde7ed0a2046aebb31a15a0d0000b64edde7ed0a20462402fa785f0d0000b64edde7ed0a2046f3777d30a90d0000b64edde7ed0a2046e355513cd20d0000b64edde7ed0a2046ed1cd086130e0000b64edde7ed0a204606990345a10e0000b64edde7ed0a204629694ce0c40e0000b64edde7ed0a20464f3ac9acf90e0000b64edde7ed0a20464c861dbaf90e0000b64edde7ed0a2046130350baf90e0000b64edde7ed0a20467568b6b76a0f0000b64edde7ed0a2046d5149cd5c40f0000b64edde7ed0a204619a27fbe33603c00f5e7469869f0276cd4f3ca8741603c00e984a90e9139e909d4f3ca8741603c00f5e7469869f0276c4def520908613c00e984a90e9139e9094def520908613c00f5e7469869f0276c40ea646a92613c00e984a90e9139e90940ea646a92613c00f5e7469869f0276c16c5f4a5a9613c00f5e7469869f0276cdc7f683651623c00e984a90e9139e909dc7f683651623c00f5e7469869f0276ce0d8887787623c00e984a90e9139e9090e017858a2623c00f5e7469869f0276c8d32208537633c00e984a90e9139e9098c78070f5a633c00e984a90e9139e9098c78070f5a633c00f5e7469869f0276ce254981013643c00f5e7469869f0276c8f40ac125b643c00e984a90e9139e909c1416715ea643c00f5e7469869f0276ca382e72907653c00e984a90e9139e909a382e72907653c00f5e7469869f0276c7e9bd2259b653c00e984a90e9139e90952eaa05fd8663c00e984a90e9139e90952eaa05fd8663c00f5e7469869f0276c0c4e8db0af673c00e984a90e9139e909b340afa45b683c00f5e7469869f0276c1e819b0565683c00e984a90e9139e9091e819b0565683c00f5e7469869f0276c4960361074683c00e984a90e9139e9096977f55fa2683c00f5e7469869f0276ca851188a4f693c00e984a90e9139e909a851188a4f693c00f5e7469869f0276c7f42b04560693c00e984a90e9139e9097f42b04560693c00f5e7469869f0276cedee664f196a3c00e984a90e9139e9094b95201a6d6a3c00e984a90e9139e9094b95201a6d6a3c00f5e7469869f0276c0119f26c746b3c00f5e7469869f0276cc40e5042f26b3c00e984a90e9139e90947af52c80f6c3c00e984a90e9139e90947af52c80f6c3c00f5e7469869f0276c2f8e809b216d3c00e984a90e9139e9092f8e809b216d3c00f5e7469869f0276cc919354a306d3c00e984a90e9139e909c919354a306d3c00f5e7469869f0276caebb31a15a6d3c00e984a90e9139e909aebb31a15a6d3c00f5e7469869f0276cf3777d30a96d3c00e984a90e9139e909f3777d30a96d3c00f5e7469869f0276ce355513cd26d3c00f5e7469869f0276c96ed9d86516e3c00e984a90e9139e90951c8728dd96e3c00e984a90e9139e90951c8728dd96e3c00f5e7469869f0276c130350baf96e3c00e984a90e9139e909130350baf96e3c00f5e7469869f0276c');
INSERT INTO "filed_report" VALUES (1, 7793462016504948725, 23638, 23638, NULL, NULL, NULL, X'260056041d08cb086e09990a340ed70ec61334183821472e3f3c65407e40a2437b44e0446b46f9561457815ead5e65627f686473a78afc8c4f90559bd9a217cde8cd98ce3bd989e506eb91f697fa08130309104b231a1c0e021210104b1c4c3d0c081302274c4c181e1516240b0b050f4b05187fa118e9b341b639d42df0eef58dfa');
INSERT INTO "filed_report" VALUES (2, 5053050798823263926, NULL, 23638, 1, 0.9737377166748047, NULL, X'1f005604cb086e09990a340ed70e34183821472e3f3c7b44e0446b46f956815ead5e65627f686473a78afc8c4f90559bd9a217cde8cd98ce3bd906eb91f697fa0c040d176b3128130219276b17111b03375733222b1d1f33100f071507226ba118e9b341b639d42df0eef58dfa');
INSERT INTO "filed_report" VALUES (3, 714165311093966057, 23639, 23639, NULL, NULL, NULL, X'1c00cb086e09340e3821472ea243e0446b46f956815e65627f6864732077a78afc8c4f90469ad9a217cde8cd89e506eb91f6def82df997fa7efb030a830e024e3f1d0c1428263f0d191f150d260b0b4e051910128326a118e9b341b639d42df0eef58dfa');
INSERT INTO "report_signature" VALUES (1, X'010200000000000000610800000000000000526575746572730b00000000000000323033342d30392d32300100000000000000565c00000000000000000000000000002600000000000000d9475890add25604f8e5f5790000000089567917194d1d08fe3b277b00000000a9226db50753cb08fe3b2778000000001c4889bf184d6e09fe78187a00000000be48a25fcc04990af8e5f57a00000000de39ca228a3f340eeed82b7d0000000030b4730b9516d70e3ec8147c000000000924038bd96bc6137cf2957b000000000f8b83350b1d3418fdd9ba7b0000000018b2712519d23821f816ac7a00000000db0e2374ccc5472e0c48627700000000831aff6c15de3f3cfe78187b00000000a36075cd78e26540f8e5f57a000000004f76b57eccfe7e40f8e5f57a00000000b20242a8fe4ba243eed82b7d000000006bd1f7b008737b447a78b37b0000000087926aa50f14e044e20b2e7d0000000013b2df30a0586b46d860e77c00000000f198654419b3f956fc0a717a0000000009977c4419d31457fa5fd87900000000a0ea272cf6a4815efe3b277b0000000032b57c4819e8ad5e0460d8770000000012e304ef308d65622e0b337c00000000d98ccce032da7f68e20b2e7d00000000bee997e487666473e20b2e7d0000000093c431c451d5a78afccd7f7b000000009b03da91b12dfc8c7cc1df7b00000000aeb21cd0b3ef4f90fcc1447b00000000ea4e6bd77cc2559b7ce65a7b00000000779f3b6384c4d9a27cda1f7c00000000a2bc9bc69bf617cd0085537a000000003367d170adc9e8cdfcc1447a0000000022941f58889e98cefe3b2779000000006f6c8a07ef5b3bd9009dc97a00000000d6947257bf6389e5eed82b7d00000000870dc75d72b106ebfe3b27790000000072b081f7484491f6fccd7f7b00000000eb6e40ea6a2497fa8caffb7d000000000c00000000000000eb6e40ea6a2497fa87926aa50f14e044d98ccce032da7f68bee997e487666473de39ca228a3f340eb20242a8fe4ba243d6947257bf6389e513b2df30a0586b4612e304ef308d6562779f3b6384c4d9a230b4730b9516d70e9b03da91b12dfc8c0c00000000000000ece3dae100bbbd236045b9e12409b02c505f48540982f82f009f52210ffd85311411679a268fce3e74208d603d0b064850ad4baace207255ac67d8e82b56cf62647b85d5c67db2b1b84ef8153811aed4b8e1a41f9addc7e5b4ee805e69656def0700000000000000a13dcf4c8df3a118a5b3c2dced2be9b3eebfab325c8f41b6656fb4844a8339d487da6b87591b2df094fa03baa4e5eef59e3c9788fcc98dfa3800000000000000020000000000000004000000000000004d41520400000000000000505254');
INSERT INTO "report_signature" VALUES (2, X'010200000000000000620d00000000000000486172626f757220506f73740000000000000000000000000000000000000000000000001f00000000000000d9475890add25604e2bf647a00000000a9226db50753cb0894b4a378000000001c4889bf184d6e095ab88e7a00000000be48a25fcc04990ae2bf647b00000000de39ca228a3f340e6643aa7d0000000030b4730b9516d70e4a79897c000000000f8b83350b1d34186fc73a7c0000000018b2712519d238214e49307b00000000db0e2374ccc5472e94a5f77700000000831aff6c15de3f3c5ab88e7b000000006bd1f7b008737b445e88357c0000000087926aa50f14e044b263ad7d0000000013b2df30a0586b46023e6f7b00000000f198654419b3f956dc50067b00000000a0ea272cf6a4815e94b4a37b0000000032b57c4819e8ad5eaec34f780000000012e304ef308d6562587eb47c00000000d98ccce032da7f68c06d5a7d00000000bee997e4876664737636997c0000000093c431c451d5a78aface107c000000009b03da91b12dfc8cb802557c00000000aeb21cd0b3ef4f9006adcd7b00000000ea4e6bd77cc2559b6027ed7b00000000779f3b6384c4d9a27636997c00000000a2bc9bc69bf617cd46a9e27a000000003367d170adc9e8cd06adcd7a0000000022941f58889e98ce94b4a379000000006f6c8a07ef5b3bd98e45457b00000000870dc75d72b106eb94b4a3790000000072b081f7484491f6face107c00000000eb6e40ea6a2497fa6643aa7d000000000c0000000000000087926aa50f14e044de39ca228a3f340eeb6e40ea6a2497fad98ccce032da7f6812e304ef308d6562bee997e487666473779f3b6384c4d9a230b4730b9516d70e9b03da91b12dfc8c6bd1f7b008737b4493c431c451d5a78a72b081f7484491f60900000000000000ece3dae100bbbd236045b9e12409b02c009f52210ffd85311411679a268fce3e74208d603d0b0648ac67d8e82b56cf62b84ef8153811aed4b8e1a41f9addc7e5b4ee805e69656def0700000000000000a13dcf4c8df3a118a5b3c2dced2be9b3eebfab325c8f41b6656fb4844a8339d487da6b87591b2df094fa03baa4e5eef59e3c9788fcc98dfa2a00000000000000020000000000000004000000000000004d41520400000000000000505254');
INSERT INTO "report_signature" VALUES (3, X'010200000000000000630d000000000000004576656e696e67204d61696c0b00000000000000323033342d30392d32310100000000000000575c00000000000000000000000000001c00000000000000a9226db50753cb084c873178000000001c4889bf184d6e098a40227a00000000de39ca228a3f340e9eb1067e0000000018b2712519d238212a04bb7a00000000db0e2374ccc5472e6aa26e7700000000b20242a8fe4ba2436a4d367d0000000087926aa50f14e044425ff87c0000000013b2df30a0586b4642a4c47b00000000f198654419b3f95620e97d7a00000000a0ea272cf6a4815e4c87317b0000000012e304ef308d6562e6bf3d7c00000000d98ccce032da7f68eae3297c00000000bee997e487666473425ff87c000000003fa876b329372077e62f8d7a0000000093c431c451d5a78ae22f8d7b000000009b03da91b12dfc8cdc7bf07b00000000aeb21cd0b3ef4f90d214507b00000000026627aa9bff469a82fa837a00000000779f3b6384c4d9a2eae3297c00000000a2bc9bc69bf617cd9a5b5f7a000000003367d170adc9e8cdd214507a00000000d6947257bf6389e56a4d367d00000000870dc75d72b106eb4c8731790000000072b081f7484491f6e22f8d7b00000000428323c821acdef878d8e87a000000008b518b241e512df9c6f9127b00000000eb6e40ea6a2497fa9eb1067e000000009cb8568baae57efbeae3297c000000000c00000000000000de39ca228a3f340eeb6e40ea6a2497fab20242a8fe4ba243d6947257bf6389e587926aa50f14e044bee997e48766647312e304ef308d6562d98ccce032da7f68779f3b6384c4d9a29cb8568baae57efb9b03da91b12dfc8c13b2df30a0586b460900000000000000fcbf4ef319596d201411679a268fce3e74208d603d0b0648ec262f7d387997ad88d29897230cf7b220cb472c14b778b51c3e36bc9228e3cfb4ee805e69656def20479cf0f4475afe0700000000000000a13dcf4c8df3a118a5b3c2dced2be9b3eebfab325c8f41b6656fb4844a8339d487da6b87591b2df094fa03baa4e5eef59e3c9788fcc98dfa2900000000000000');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('entry', 11);
INSERT INTO passage_text (passage_text) VALUES ('rebuild');
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
CREATE INDEX filed_report_rank ON filed_report (rank);
COMMIT;
