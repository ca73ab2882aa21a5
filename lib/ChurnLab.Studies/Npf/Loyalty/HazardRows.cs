using ChurnLab.Learning;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Rows a discrete-time hazard is fitted to: features at the end of a quarter, a lead, and whether the account was closed that far ahead.</summary>
/// <remarks>
/// The chance to be closed within several quarters is the product over leads of one hazard, so that both horizons agree whatever the model.
/// Source: J. Singer, J. Willett, It's about time: using discrete-time survival analysis, Journal of Educational Statistics 18 (1993).
/// </remarks>
internal sealed class HazardRows
{
    /// <summary>Quarters ahead that a model tells of.</summary>
    public const int Leads = 4;

    /// <summary>Name of the feature that holds the lead.</summary>
    public const string Lead = "lead";

    /// <summary>Name of the feature that holds the number within the year of the quarter in question.</summary>
    public const string Season = "target_quarter_of_year";

    private readonly HazardPair[] _pairs;
    private readonly double[] _weights;

    private HazardRows(FeatureTable features, HazardPair[] pairs, double[] weights)
    {
        (Features, _pairs, _weights) = (features, pairs, weights);
        Closes = Target.Binary(Array.ConvertAll(pairs, pair => pair.Closes));
    }

    public FeatureTable Features { get; }

    public Target Closes { get; }

    public IReadOnlyList<HazardPair> Pairs => _pairs;

    public ReadOnlyMemory<double> Weights => _weights;

    public int Count => _pairs.Length;

    /// <summary>Draws pairs of a panel.</summary>
    public static HazardRows Of(NpfHistory history, PanelOptions panel, HazardSample sample)
    {
        var blocks = new NpfPanel(history, panel with { From = sample.From, To = sample.LastTarget.Plus(-1) });
        var columns = new HazardColumns(blocks.Features);
        var (pairs, weights) = (new List<HazardPair>(), new List<double>());
        foreach (var block in blocks.Blocks())
        {
            var first = pairs.Count;
            var rows = new List<int>();
            for (var row = 0; row < block.RowCount; row++)
            {
                foreach (var pair in Known(history, block.Accounts[row], block.Quarters[row], sample.LastTarget))
                {
                    if (!sample.Keeps(pair, out var weight))
                        continue;
                    pairs.Add(pair);
                    weights.Add(weight);
                    rows.Add(row);
                }
            }

            columns.Add(block, rows, pairs, first);
        }

        return new HazardRows(columns.ToTable(), [.. pairs], [.. weights]);
    }

    /// <summary>Some rows, in the order asked for.</summary>
    public HazardRows Take(int[] rows) =>
        new(Features.Take(rows), Array.ConvertAll(rows, row => _pairs[row]), Array.ConvertAll(rows, row => _weights[row]));

    /// <summary>Rows whose pair has a property.</summary>
    public int[] Where(Func<HazardPair, bool> has) => [.. Enumerable.Range(0, Count).Where(row => has(_pairs[row]))];

    private static IEnumerable<HazardPair> Known(NpfHistory history, int account, Quarter quarter, Quarter lastTarget)
    {
        var closed = history.ClosedIn(account);
        var leads = HazardSample.LeadsOf(history, account, quarter, lastTarget);
        for (var lead = 1; lead <= leads; lead++)
            yield return new HazardPair(account, quarter, lead, closed == quarter.Plus(lead));
    }
}
