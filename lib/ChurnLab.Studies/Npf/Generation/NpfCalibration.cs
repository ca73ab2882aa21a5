using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Shares the generator draws from or is fitted to, as kept in <c>NpfCalibration.json</c>.</summary>
internal sealed record NpfCalibration
{
    public static NpfCalibration Default { get; } = EmbeddedFile.Json<NpfCalibration>("npf-calibration.json");

    /// <summary>Where the numbers come from.</summary>
    public required string Provenance { get; init; }

    /// <summary>Share of rows before a closing, from 2003Q4 to 2022Q3.</summary>
    public required double[] ChurnShares { get; init; }

    /// <summary>Levels of closing the search starts from, for the same quarters; a good guess saves rounds, no more.</summary>
    public required double[] InitialLevels { get; init; }

    /// <summary>Share of clients in the ten largest regions together.</summary>
    public required double TopRegionsShare { get; init; }

    /// <summary>Rows of a client of some of these regions against those of others, as the schemes of the committed sample come out.</summary>
    public required IReadOnlyDictionary<string, double> RowsPerClient { get; init; }

    /// <summary>Shares of rows among the ten largest regions.</summary>
    public required IReadOnlyDictionary<string, double> TopRegions { get; init; }

    /// <summary>Weights of the other regions.</summary>
    public required IReadOnlyDictionary<string, double> OtherRegions { get; init; }

    /// <summary>Weights of the years in which contracts begin.</summary>
    public required IReadOnlyDictionary<string, double> Starts { get; init; }
}
