namespace ChurnLab.Frames.Delimited;

/// <summary>Numbers with a decimal comma, and infinities, for columns that are asked to be numbers.</summary>
internal readonly struct AnyCommaNumberField : IField<double>
{
    public static double Missing => double.NaN;

    public static bool TryRead(ReadOnlySpan<byte> field, out double stored) =>
        Fields.TryNumber(field, (byte)',', out stored) || Fields.TryInfinity(field, out stored);

    public static Column Build(string name, double[] stored) => NumberColumn.Over(name, stored);
}
