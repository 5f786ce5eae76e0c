import Testing

@Suite("EventCoding") struct EventCodingSkeletonTests {
}
