using ChurnLab.Statistics;

namespace ChurnLab.Studies.Bank;

/// <summary>Which rows carry which defect, known for any row without a list of them: the defects take the first places of a random order.</summary>
internal sealed class BankDefectPlan(int rows, RandomStream random)
{
    private const double OriginalRows = 10_000;

    private readonly IndexPermutation _places = new(rows, random);

    // Rows by kind in a list of 10,000; any list has at least one case of each, so that code meets every kind.
    private readonly (BankDefectKind Kind, int Cases, int RowsEach)[] _kinds =
    [
        (BankDefectKind.RegisteredTwice, Scaled(23, rows), 2),
        (BankDefectKind.SharedId, Scaled(50, rows), 2),
        (BankDefectKind.MissingAge, Scaled(3, rows), 1),
        (BankDefectKind.Impossible, Scaled(1, rows), 1),
        (BankDefectKind.ZeroBalance, Scaled(2, rows), 1),
    ];

    public BankDefect Of(int row)
    {
        var place = (int)_places.PlaceOf(row);
        var start = 0;
        foreach (var (kind, cases, rowsEach) in _kinds)
        {
            var end = start + (cases * rowsEach);
            if (place < end)
            {
                var first = place - ((place - start) % rowsEach);
                return new(kind, (int)_places[first], (int)_places[first + rowsEach - 1]);
            }

            start = end;
        }

        return new(BankDefectKind.None, row, row);
    }

    private static int Scaled(int cases, int rows) => Math.Max(1, (int)Math.Round(cases * rows / OriginalRows));
}
