/// Universal part of speech (Universal Dependencies 2; the set that spaCy's English pipelines use).
package enum PartOfSpeech: String, Sendable, CaseIterable, Codable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case conjunction = "CONJ"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
  case space = "SPACE"
}

/// Fine-grained tag: Penn Treebank with OntoNotes 5's additions, as spaCy's English taggers give it.
package enum PennTag: String, Sendable, CaseIterable, Codable {
  case dollar = "$"
  case closingQuote = "''"
  case comma = ","
  case leftBracket = "-LRB-"
  case rightBracket = "-RRB-"
  case period = "."
  case colon = ":"
  case openingQuote = "``"
  case add = "ADD"
  case afx = "AFX"
  case cc = "CC"
  case cd = "CD"
  case dt = "DT"
  case ex = "EX"
  case fw = "FW"
  case hyph = "HYPH"
  case `in` = "IN"
  case jj = "JJ"
  case jjr = "JJR"
  case jjs = "JJS"
  case ls = "LS"
  case md = "MD"
  case nfp = "NFP"
  case nn = "NN"
  case nnp = "NNP"
  case nnps = "NNPS"
  case nns = "NNS"
  case pdt = "PDT"
  case pos = "POS"
  case prp = "PRP"
  case prpPossessive = "PRP$"
  case rb = "RB"
  case rbr = "RBR"
  case rbs = "RBS"
  case rp = "RP"
  case sym = "SYM"
  case to = "TO"
  case uh = "UH"
  case vb = "VB"
  case vbd = "VBD"
  case vbg = "VBG"
  case vbn = "VBN"
  case vbp = "VBP"
  case vbz = "VBZ"
  case wdt = "WDT"
  case wp = "WP"
  case wpPossessive = "WP$"
  case wrb = "WRB"
  case xx = "XX"
  case space = "_SP"
}

/// Syntactic relation of a token to its head: ClearNLP's set, as spaCy's English parsers give it.
package enum DependencyLabel: String, Sendable, CaseIterable, Codable {
  case root = "ROOT"
  case acl
  case acomp
  case advcl
  case advmod
  case agent
  case amod
  case appos
  case attr
  case aux
  case auxpass
  case `case`
  case cc
  case ccomp
  case compound
  case conj
  case csubj
  case csubjpass
  case dative
  case dep
  case det
  case dobj
  case expl
  case intj
  case mark
  case meta
  case neg
  case nmod
  case npadvmod
  case nsubj
  case nsubjpass
  case nummod
  case oprd
  case parataxis
  case pcomp
  case pobj
  case poss
  case preconj
  case predet
  case prep
  case prt
  case punct
  case quantmod
  case relcl
  case xcomp
}

/// Type of a named entity (OntoNotes 5).
package enum EntityLabel: String, Sendable, CaseIterable, Codable {
  case cardinal = "CARDINAL"
  case date = "DATE"
  case event = "EVENT"
  case facility = "FAC"
  case geopolitical = "GPE"
  case language = "LANGUAGE"
  case law = "LAW"
  case location = "LOC"
  case money = "MONEY"
  case group = "NORP"
  case ordinal = "ORDINAL"
  case organization = "ORG"
  case percent = "PERCENT"
  case person = "PERSON"
  case product = "PRODUCT"
  case quantity = "QUANTITY"
  case time = "TIME"
  case workOfArt = "WORK_OF_ART"
}
