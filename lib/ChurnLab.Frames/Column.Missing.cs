namespace ChurnLab.Frames;

/// <content>Where values are missing.</content>
public abstract partial class Column
{
    /// <summary>Which rows have no value, never missing itself; pandas <c>isna()</c>.</summary>
    public BooleanColumn MissingMask()
    {
        var stored = new byte[Length];
        for (var row = 0; row < stored.Length; row++)
            stored[row] = IsMissing(row) ? (byte)1 : (byte)0;
        return BooleanColumn.Over(Name, stored);
    }
}
