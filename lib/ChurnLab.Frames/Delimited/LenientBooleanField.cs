namespace ChurnLab.Frames.Delimited;

/// <summary>True and false, also as 1 and 0.</summary>
internal readonly struct LenientBooleanField : IField<byte>
{
    public static byte Missing => BooleanColumn.MissingValue;

    public static bool TryRead(ReadOnlySpan<byte> field, out byte stored)
    {
        if (field is [(byte)'0' or (byte)'1'] or [(byte)'0' or (byte)'1', (byte)'.' or (byte)',', (byte)'0'])
        {
            stored = (byte)(field[0] - '0');
            return true;
        }

        return BooleanField.TryRead(field, out stored);
    }

    public static Column Build(string name, byte[] stored) => BooleanColumn.Over(name, stored);
}
