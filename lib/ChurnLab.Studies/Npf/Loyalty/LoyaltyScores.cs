using ChurnLab.Learning;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Hazards of accounts at the ends of quarters, told by several models, and what came true.</summary>
internal sealed class LoyaltyScores
{
    private readonly List<int> _accounts = [];
    private readonly List<Quarter> _quarters = [];
    private readonly List<double> _next = [];
    private readonly List<double> _year = [];
    private readonly Dictionary<string, List<double>[]> _hazards = new(StringComparer.Ordinal);

    public IReadOnlyList<int> Accounts => _accounts;

    public IReadOnlyList<Quarter> Quarters => _quarters;

    /// <summary>1 where the account is closed in the next quarter, 0 where not, NaN where that is not told.</summary>
    public IReadOnlyList<double> ClosesNext => _next;

    /// <summary>1 where the account is closed within four quarters, 0 where not, NaN where that is not told.</summary>
    public IReadOnlyList<double> ClosesInYear => _year;

    public int Rows => _accounts.Count;

    public IEnumerable<string> Models => _hazards.Keys;

    /// <summary>Hazards a model told for a lead, per row.</summary>
    public double[] Hazards(string model, int lead) => [.. _hazards[model][lead - 1]];

    /// <summary>Adds a block and what models say of it, model by model and lead by lead.</summary>
    public void Add(PanelBlock block, Func<FeatureTable, IEnumerable<KeyValuePair<string, double[]>>> tell)
    {
        for (var row = 0; row < block.RowCount; row++)
        {
            _accounts.Add(block.Accounts[row]);
            _quarters.Add(block.Quarters[row]);
            _next.Add(Value(block.Closes1[row]));
            _year.Add(Value(block.Closes4[row]));
        }

        var features = BlockTable.Of(block);
        for (var lead = 1; lead <= HazardRows.Leads; lead++)
        {
            foreach (var (model, hazards) in tell(BlockTable.At(features, block.Quarters, lead)))
            {
                if (!_hazards.TryGetValue(model, out var leads))
                    _hazards.Add(model, leads = [.. Enumerable.Range(0, HazardRows.Leads).Select(_ => new List<double>())]);
                leads[lead - 1].AddRange(hazards);
            }
        }
    }

    private static double Value(bool? closes) => closes is { } known ? (known ? 1 : 0) : double.NaN;
}
