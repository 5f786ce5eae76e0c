import Testing

@Suite("Exchange") struct ExchangeSkeletonTests {
}
