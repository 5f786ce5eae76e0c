import Testing

@Suite("Temporal") struct TemporalSkeletonTests {
}
