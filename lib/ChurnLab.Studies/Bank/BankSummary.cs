using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Rates;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>The answer for the manager: how many leave, and what goes with leaving.</summary>
public static class BankSummary
{
    private const int Named = 3;

    /// <summary>Compares factors and puts the answer in three sentences.</summary>
    /// <param name="clients">The clients, one per row.</param>
    /// <param name="factors">Columns to compare, each with few distinct values. Range: one or more.</param>
    /// <exception cref="FrameException">A column does not exist.</exception>
    public static Finding Of(Frame clients, params IReadOnlyList<string> factors)
    {
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(factors);
        var tables = factors.Select(factor => clients.ChurnBy(factor)).ToList();
        var contrasts = tables.Select(table => (Table: table, Contrast: RateContrast.Of(table.Compared, table.Levels, factors.Count)));
        var resolved = contrasts.Where(item => item.Contrast is { IsResolved: true }).OrderByDescending(item => item.Contrast!.Gap).ToList();
        var weak = tables.Except(resolved.Select(item => item.Table)).Select(table => table.FactorTitle).ToList();
        var text = resolved.Count == 0
            ? $"{Size(clients)} {StudyTexts.Get("Summary.None", string.Join(", ", weak))}"
            : $"{Size(clients)} {Strongest(resolved)} {Weak(weak, factors.Count)}";
        return new Finding(Size(clients), text, resolved.Count > 0);
    }

    /// <summary>The sentence that says how many there are and how many left.</summary>
    internal static string Size(Frame clients)
    {
        var all = RateTable.Of(clients, BankColumns.Churn, BankColumns.Churn).Total;
        return StudyTexts.Get(
            "Summary.Size",
            RussianText.Count(clients.RowCount, StudyTexts.Get("Clients.One"), StudyTexts.Get("Clients.Few"), StudyTexts.Get("Clients.Many")),
            RussianText.Integer(all.Events),
            RussianText.Percent(all.Rate.Value),
            RussianText.Percent(all.Rate.Lower),
            RussianText.Percent(all.Rate.Upper));
    }

    // The surest difference first: the widest range of shares would favour factors with many small groups.
    private static string Strongest(List<(RateTable Table, RateContrast? Contrast)> resolved) => StudyTexts.Get(
        "Summary.Strongest",
        string.Join("; ", resolved.Take(Named).Select(item => StudyTexts.Get(
            "Summary.StrongestItem",
            item.Table.FactorTitle,
            RussianText.Percent(item.Contrast!.Low.Rate.Value),
            item.Contrast.Low.Label,
            RussianText.Percent(item.Contrast.High.Rate.Value),
            item.Contrast.High.Label))));

    private static string Weak(List<string> weak, int compared) => weak.Count == 0
        ? StudyTexts.Get("Summary.WeakNone", compared)
        : StudyTexts.Get("Summary.Weak", string.Join(", ", weak));
}
