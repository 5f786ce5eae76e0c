import Testing

@Suite("CommandLine") struct CommandLineSkeletonTests {
}
