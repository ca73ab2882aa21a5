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

    /// <summary>Hazards a model told for a lead, per row.</summary>
    public double[] Hazards(string model, int lead) => [.. _hazards[model][lead - 1]];

    /// <summary>Asks models about the rows of some quarters: all, or those of a sample.</summary>
    public static LoyaltyScores Of(
        NpfHistory history,
        LoyaltyFold fold,
        IReadOnlyList<(string Key, PartModels Models)> models,
        Func<int, int> partOf,
        BlockSample? sample = null)
    {
        var scores = new LoyaltyScores();
        foreach (var block in new NpfPanel(history, new PanelOptions { From = fold.From, To = fold.To }).Blocks())
        {
            int[] rows = [.. Enumerable.Range(0, block.RowCount).Where(row => sample?.Keeps(block.Accounts[row]) ?? true)];
            if (rows.Length > 0)
                scores.Add(block, rows, models, partOf);
        }

        return scores;
    }

    private void Add(PanelBlock block, int[] rows, IReadOnlyList<(string Key, PartModels Models)> models, Func<int, int> partOf)
    {
        foreach (var row in rows)
        {
            _accounts.Add(block.Accounts[row]);
            _quarters.Add(block.Quarters[row]);
            _next.Add(Value(block.Closes1[row]));
            _year.Add(Value(block.Closes4[row]));
        }

        var parts = Array.ConvertAll(rows, row => partOf(block.Accounts[row]));
        var quarters = Array.ConvertAll(rows, row => block.Quarters[row]);
        var features = rows.Length < block.RowCount ? BlockTable.Of(block).Take(rows) : BlockTable.Of(block);
        for (var lead = 1; lead <= HazardRows.Leads; lead++)
        {
            var table = BlockTable.At(features, quarters, lead);
            foreach (var (key, model) in models)
            {
                if (!_hazards.TryGetValue(key, out var leads))
                    _hazards.Add(key, leads = [.. Enumerable.Range(0, HazardRows.Leads).Select(_ => new List<double>())]);
                leads[lead - 1].AddRange(model.Hazards(table, parts));
            }
        }
    }

    private static double Value(bool? closes) => closes is { } known ? (known ? 1 : 0) : double.NaN;
}
