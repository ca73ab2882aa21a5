namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Where the level of closings in a quarter comes from.</summary>
public enum NpfCalendar
{
    /// <summary>The share of rows before a closing follows that of the originals, period by period.</summary>
    AsOriginal,

    /// <summary>The level follows key rate, inflation and the dollar, with shocks that last, a dip and a spike in 2020.</summary>
    Free,
}
