namespace ChurnLab.Frames.Delimited;

/// <summary>Days.</summary>
internal readonly struct DateField : IField<int>
{
    public static int Missing => DateColumn.MissingValue;

    public static bool TryRead(ReadOnlySpan<byte> field, out int stored)
    {
        var read = Fields.TryDate(field, out var value);
        stored = value.DayNumber;
        return read;
    }

    public static Column Build(string name, int[] stored) => DateColumn.Over(name, stored);
}
