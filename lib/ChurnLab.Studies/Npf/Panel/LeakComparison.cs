using System.Globalization;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>Compares panels with another one, value by value.</summary>
internal sealed class LeakComparison
{
    private static readonly int Kinds = Enum.GetValues<LeakKind>().Length;

    private readonly NpfHistory _history;
    private readonly Dictionary<string, int> _accounts = new(StringComparer.Ordinal);
    private readonly List<PanelBlock> _blocks = [];
    private readonly (int Block, int Row)[] _places;
    private readonly IReadOnlyList<PanelFeature> _features;
    private readonly long[][] _changed;
    private readonly string[] _examples;
    private long _compared;

    public LeakComparison(NpfHistory history, NpfPanel panel)
    {
        (_history, _features) = (history, panel.Features);
        _changed = [.. panel.Features.Select(_ => new long[Kinds])];
        _examples = [.. panel.Features.Select(_ => "")];
        _places = new (int, int)[history.AccountCount];
        for (var account = 0; account < history.AccountCount; account++)
            _accounts.Add(history.AccountId(account), account);
        foreach (var block in panel.BlocksUnreported())
        {
            for (var row = block.RowCount - 1; row >= 0; row--)
                _places[block.Accounts[row]] = (_blocks.Count, row);
            _blocks.Add(block);
        }
    }

    public void Compare(LeakKind kind, NpfHistory changed, NpfPanel panel)
    {
        foreach (var block in panel.BlocksUnreported())
        {
            for (int row = 0, next; row < block.RowCount; row = next)
            {
                for (next = row + 1; next < block.RowCount && block.Accounts[next] == block.Accounts[row];)
                    next++;
                CompareAccount(kind, changed, block, row..next);
            }
        }
    }

    public IReadOnlyList<LeakRow> Rows() => [.. _features.Select((feature, place) => new LeakRow
    {
        Feature = feature.Name,
        Compared = _compared,
        Cut = _changed[place][(int)LeakKind.Cut],
        Altered = _changed[place][(int)LeakKind.Altered],
        Macro = _changed[place][(int)LeakKind.Macro],
        Example = _examples[place],
    })];

    // Newcomers of an altered future have no rows up to the quarter, so that every account is one of the history.
    private void CompareAccount(LeakKind kind, NpfHistory changed, PanelBlock block, Range rows)
    {
        var (start, count) = rows.GetOffsetAndLength(block.RowCount);
        var account = _accounts[changed.AccountId(block.Accounts[start])];
        var (own, row) = _places[account];
        _compared += count;
        for (var feature = 0; feature < _features.Count; feature++)
        {
            var before = _blocks[own].Values(feature).Slice(row, count);
            var after = block.Values(feature).Slice(start, count);
            for (var i = 0; i < count; i++)
            {
                // All NaN are one missing value, whatever their bits.
                if (before[i].Equals(after[i]))
                    continue;
                if (_examples[feature].Length == 0)
                    _examples[feature] = Example(block.Quarters[start + i], account, before[i], after[i]);
                _changed[feature][(int)kind]++;
            }
        }
    }

    private string Example(Quarter quarter, int account, double before, double after) =>
        StudyTexts.Get("Npf.Leak.ExampleText", quarter, _history.AccountId(account), Written(after), Written(before));

    private static string Written(double value) =>
        double.IsNaN(value) ? StudyTexts.Get("Npf.Leak.Missing") : value.ToString("R", CultureInfo.InvariantCulture);
}
