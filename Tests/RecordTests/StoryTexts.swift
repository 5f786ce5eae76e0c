/// Reports of invented happenings, for the tests of stories and lineage.
enum StoryTexts {
  static let wire = """
    PORT LUDLAM, June 4 (Reuters) - The trade ministers of Arcadia and Belmont agreed on Tuesday to reopen the Corvane canal to \
    grain barges after a closure of 14 months.

    Arcadia's minister Oskar Lindqvist said 320 barges had been waiting at the Halvard locks since the spring of last year.

    "We have kept our farmers waiting long enough," Lindqvist told reporters after the signing in Port Ludlam.

    His colleague Mirela Donatova said Belmont would lift a toll of 18 crowns a tonne on July 1 and would pay for the dredging of \
    the lower basin.

    The Corvane canal carries a fifth of the grain that the two countries export. It was closed after a dispute over water levels \
    in the Sarn reservoir, which feeds the upper locks.

    Skippers from the Halvard cooperative, which speaks for 95 crews, hoisted flags when the news came. The first convoy is to \
    leave on June 20 with 40 barges.
    """

  static let excerpt = """
    Arcadia's minister Oskar Lindqvist said 320 barges had been waiting at the Halvard locks since the spring of last year.

    His colleague Mirela Donatova said Belmont would lift a toll of 18 crowns a tonne on July 1 and would pay for the dredging of \
    the lower basin.
    """

  static let rewrite = """
    Grain will soon float down the Corvane again. In Port Ludlam, Arcadia and Belmont put an end to 14 months in which nothing moved \
    on the canal, through which every fifth load of their cereals used to pass.

    At the Halvard locks 320 vessels are still tied up, by the count of Oskar Lindqvist, who signed for Arcadia.

    Belmont in turn gives up its charge of 18 crowns on every tonne from July 1, and foots the bill for deepening the lower \
    basin, as Mirela Donatova announced.

    A quarrel over the level of the Sarn reservoir had shut the waterway. With flags the 95 crews of the Halvard cooperative \
    greeted the end of it; 40 boats are to set out on June 20.
    """

  static let independent = """
    For Teodor Wisk the handshake came a year too late. The miller of Ostermoor sold his last two horses in March, and the \
    signing in Port Ludlam found him repairing other people's bicycles.

    "We have kept our farmers waiting long enough," minister Oskar Lindqvist was heard saying on the square, while the Belmont band \
    played.

    In Ostermoor 27 of 31 mills have shut since the canal did, says Wisk, who counted them himself for the parish of Saint Brand. \
    The bakers buy flour from Quendale now, at 61 crowns a sack, and have signed with the railway until 2029.

    Nobody from the ministry has been to see him. He told this newspaper he would believe in barges when one of them knocked on \
    his door.
    """

  static let lastYear = """
    Trade ministers of Arcadia and Belmont met in Port Ludlam and agreed on nothing. Oskar Lindqvist left the talks on fishing \
    quotas after two hours, and the Belmont side, led then by Pavel Orsic, spoke of a wasted day.

    Herring was the matter: Arcadia wants 7,000 tonnes from the Grey Banks, Belmont offers 4,500. A boarding of the trawler Annelise \
    in February had soured the mood. Orsic said the coast guard had acted within the law.
    """
}
