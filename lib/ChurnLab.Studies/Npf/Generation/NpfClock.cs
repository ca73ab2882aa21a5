using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Quarters of the generated years as numbers from 0, days as days since 0001-01-01.</summary>
internal static class NpfClock
{
    public const int Quarters = 120;

    /// <summary>First quarter after which accounts are closed: 2003Q4.</summary>
    public const int FirstHazard = 42;

    /// <summary>First quarter after which heirs come: 2004Q4. Earlier the originals tell of next to no closings of sleeping accounts.</summary>
    public const int FirstDeath = 46;

    /// <summary>Last quarter of which the files tell who was still there after it: 2022Q3.</summary>
    public const int LastTold = 117;

    /// <summary>The last quarter, 2023Q1, of which the files hold only the first days.</summary>
    public const int Last = Quarters - 1;

    /// <summary>Number of 2000Q1.</summary>
    public const int Year2000 = 27;

    public static Quarter First { get; } = Quarter.Of(1993, 2);

    private static readonly int[] Starts = [.. Enumerable.Range(0, Quarters + 1).Select(t => At(t).Start.DayNumber)];

    public static Quarter At(int quarter) => First.Plus(quarter);

    public static int YearOf(int quarter) => 1993 + ((quarter + 1) / 4);

    /// <summary>Number within the year, from 1.</summary>
    public static int NumberOf(int quarter) => ((quarter + 1) % 4) + 1;

    public static int IndexOf(int year, int number) => (4 * (year - 1993)) + number - 2;

    public static int StartOf(int quarter) => Starts[quarter];

    public static int EndOf(int quarter) => Starts[quarter + 1] - 1;
}
