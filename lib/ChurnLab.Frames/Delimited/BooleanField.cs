namespace ChurnLab.Frames.Delimited;

/// <summary>True and false.</summary>
internal readonly struct BooleanField : IField<byte>
{
    public static byte Missing => BooleanColumn.MissingValue;

    public static bool TryRead(ReadOnlySpan<byte> field, out byte stored)
    {
        var read = Fields.TryBoolean(field, out var value);
        stored = value ? (byte)1 : (byte)0;
        return read;
    }

    public static Column Build(string name, byte[] stored) => BooleanColumn.Over(name, stored);
}
