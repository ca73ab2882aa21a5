using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Shares the generator draws from or is fitted to, as kept in <c>NpfCalibration.json</c>.</summary>
internal sealed record NpfCalibration
{
    private const string Resource = "npf-calibration.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private static readonly Lazy<NpfCalibration> Loaded = new(Load);

    public static NpfCalibration Default => Loaded.Value;

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

    private static NpfCalibration Load()
    {
        using var stream = typeof(NpfCalibration).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without its resource '{Resource}'.");
        return JsonSerializer.Deserialize<NpfCalibration>(stream, Strict)!;
    }
}
