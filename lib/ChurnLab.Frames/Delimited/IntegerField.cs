namespace ChurnLab.Frames.Delimited;

/// <summary>Whole numbers.</summary>
internal readonly struct IntegerField : IField<long>
{
    public static long Missing => IntegerColumn.MissingValue;

    public static bool TryRead(ReadOnlySpan<byte> field, out long stored) => Fields.TryInteger(field, out stored);

    public static Column Build(string name, long[] stored) => IntegerColumn.Over(name, stored);
}
