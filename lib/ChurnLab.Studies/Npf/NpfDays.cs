using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf;

/// <summary>Days and quarters as small numbers.</summary>
internal static class NpfDays
{
    /// <summary>Day 0.</summary>
    public static DateOnly FirstDay { get; } = new(1900, 1, 1);

    /// <summary>Days from day 0 to the last day of a quarter.</summary>
    public static int EndOf(Quarter quarter) => Of(quarter.End);

    /// <summary>Days from day 0 to a day.</summary>
    public static int Of(DateOnly day) => day.DayNumber - FirstDay.DayNumber;
}
