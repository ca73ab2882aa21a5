using ChurnLab.Frames;
using ChurnLab.Studies.Findings;
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
        var resolved = tables.Where(table => table.Finding().IsResolved).OrderByDescending(Spread).ToList();
        var text = string.Join(' ', Size(clients), Strongest(resolved, factors.Count), Weak(tables.Except(resolved).ToList(), factors.Count));
        return new Finding(Size(clients), text, resolved.Count > 0);
    }

    private static string Size(Frame clients)
    {
        var all = RateTable.Of(clients, BankColumns.Churn, BankColumns.Churn).Total;
        return StudyTexts.Get(
            "Summary.Size",
            RussianText.Count(clients.RowCount, StudyTexts.Get("Clients.One"), StudyTexts.Get("Clients.Few"), StudyTexts.Get("Clients.Many")),
            RussianText.Integer(all.Events),
            RussianText.Percent(all.Rate.Estimate),
            RussianText.Percent(all.Rate.Lower),
            RussianText.Percent(all.Rate.Upper));
    }

    private static string Strongest(List<RateTable> resolved, int compared)
    {
        if (resolved.Count == 0)
            return StudyTexts.Get("Summary.None", compared);
        var items = resolved.Take(Named).Select(table => StudyTexts.Get(
            "Summary.StrongestItem", table.FactorTitle, RussianText.Percent(Extremes(table).Low), RussianText.Percent(Extremes(table).High)));
        return StudyTexts.Get("Summary.Strongest", string.Join("; ", items));
    }

    private static string Weak(List<RateTable> weak, int compared) => weak.Count == 0
        ? StudyTexts.Get("Summary.WeakNone", compared)
        : StudyTexts.Get("Summary.Weak", string.Join(", ", weak.Select(table => table.FactorTitle)));

    private static double Spread(RateTable table) => Extremes(table).High - Extremes(table).Low;

    private static (double Low, double High) Extremes(RateTable table)
    {
        var rates = table.Levels.Where(level => level.Count >= RateTable.SmallestCompared).Select(level => level.Rate.Estimate).ToList();
        return (rates.Min(), rates.Max());
    }
}
