using System.CommandLine;

namespace ChurnLab.Cli;

/// <summary>What was asked of <c>churnlab data</c>.</summary>
/// <param name="Folder">Folder for data.</param>
/// <param name="Rows">Clients.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Call">The call, for options that only some data have.</param>
internal sealed record SampleRequest(string Folder, int Rows, long Seed, ParseResult Call);
