namespace ChurnLab.Frames.Delimited;

/// <summary>Whole numbers, also as <c>25.0</c>.</summary>
internal readonly struct LenientIntegerField : IField<long>
{
    public static long Missing => IntegerColumn.MissingValue;

    public static bool TryRead(ReadOnlySpan<byte> field, out long stored) =>
        Fields.TryInteger(field, out stored) || Fields.TryInteger(WithoutZeros(field), out stored);

    public static Column Build(string name, long[] stored) => IntegerColumn.Over(name, stored);

    // Three zeros after a mark may separate thousands, so one or two are all that is taken for a fraction.
    private static ReadOnlySpan<byte> WithoutZeros(ReadOnlySpan<byte> field) => field switch
    {
        [.., (byte)'.' or (byte)',', (byte)'0'] => field[..^2],
        [.., (byte)'.' or (byte)',', (byte)'0', (byte)'0'] => field[..^3],
        _ => [],
    };
}
