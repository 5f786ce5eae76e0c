/// Replaced as soon as the first helper lands.
enum TestSupport {}
