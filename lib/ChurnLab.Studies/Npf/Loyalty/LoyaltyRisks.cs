using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Open accounts at the ends of quarters: the chances a model tells for each, what is on it, and what came true where that is known.</summary>
public sealed class LoyaltyRisks
{
    /// <summary>Makes a list.</summary>
    /// <param name="history">The accounts.</param>
    /// <param name="accounts">Account per row, from 0.</param>
    /// <param name="quarters">Quarter per row, at whose end the account was open.</param>
    /// <param name="next">Chance per row that it is closed in the next quarter. Range: 0 to 1.</param>
    /// <param name="year">Chance per row that it is closed within four quarters. Range: 0 to 1, never below that of the next quarter.</param>
    /// <exception cref="ArgumentException">The lists are not as long as one another.</exception>
    public LoyaltyRisks(
        NpfHistory history, IReadOnlyList<int> accounts, IReadOnlyList<Quarter> quarters, IReadOnlyList<double> next, IReadOnlyList<double> year)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (quarters.Count != accounts.Count || next.Count != accounts.Count || year.Count != accounts.Count)
        {
            throw new ArgumentException(
                $"There are {accounts.Count} accounts, {quarters.Count} quarters, {next.Count} and {year.Count} chances: expected as many of each.",
                nameof(accounts));
        }

        (History, Accounts, Quarters, Next, Year) = (history, accounts, quarters, next, year);
    }

    /// <summary>The accounts.</summary>
    public NpfHistory History { get; }

    /// <summary>Number of rows.</summary>
    public int Count => Accounts.Count;

    /// <summary>Account per row, from 0.</summary>
    public IReadOnlyList<int> Accounts { get; }

    /// <summary>Quarter per row.</summary>
    public IReadOnlyList<Quarter> Quarters { get; }

    /// <summary>Chance per row that the account is closed in the next quarter; its loyalty for the quarter is 1 less this.</summary>
    public IReadOnlyList<double> Next { get; }

    /// <summary>Chance per row that the account is closed within four quarters; its loyalty for the year is 1 less this.</summary>
    public IReadOnlyList<double> Year { get; }

    /// <summary>Whether the account of a row was closed in the next quarter; null where that is not told.</summary>
    /// <param name="row">Row, from 0.</param>
    public bool? ClosesNext(int row) => History.ClosesWithin(Accounts[row], Quarters[row], 1);

    /// <summary>Whether the account of a row was closed within four quarters; null where that is not told.</summary>
    /// <param name="row">Row, from 0.</param>
    public bool? ClosesInYear(int row) => History.ClosesWithin(Accounts[row], Quarters[row], 4);

    /// <summary>What was known of the account of a row at the end of its quarter: the last snapshot up to it.</summary>
    /// <param name="row">Row, from 0.</param>
    public NpfSnapshot Known(int row) => History.KnownAt(Accounts[row], Quarters[row]);

    /// <summary>What was on the account of a row at the end of its quarter, roubles: the sum of its operations.</summary>
    /// <param name="row">Row, from 0.</param>
    public double Balance(int row)
    {
        var (end, kopecks) = (NpfDays.Of(Quarters[row].End), 0L);
        foreach (var operation in History.OperationsOf(Accounts[row]))
        {
            if (operation.DayNumber > end)
                break;
            kopecks += operation.Kopecks;
        }

        return kopecks / 100.0;
    }

    /// <summary>Roubles that leave with the account of a row; of one that is overdrawn none.</summary>
    internal double Money(int row) => Math.Max(0, Balance(row));

    /// <summary>Roubles that are expected to leave with the account of a row within four quarters.</summary>
    internal double AtRisk(int row) => Year[row] * Money(row);
}
