using System.CommandLine;

namespace ChurnLab.Cli;

/// <summary>Sample data of one study, as <c>churnlab data</c> offers them.</summary>
internal sealed record SampleData
{
    /// <summary>Name of the verb.</summary>
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>What is generated, as the option for the size and its texts say it.</summary>
    public SampleUnit Unit { get; init; } = new("--rows", "clients");

    public required int FewestRows { get; init; }

    public required int MostRows { get; init; }

    public required int DefaultRows { get; init; }

    public required long DefaultSeed { get; init; }

    /// <summary>What is written, below the folder for data: one file, or a folder of several.</summary>
    public required string Target { get; init; }

    /// <summary>Every file that is written.</summary>
    public required Func<SampleRequest, IReadOnlyList<string>> FilesOf { get; init; }

    /// <summary>Options that only these data have.</summary>
    public IReadOnlyList<Option> OwnOptions { get; init; } = [];

    /// <summary>Writes the data.</summary>
    public required Action<SampleRequest, CancellationToken> Write { get; init; }
}
