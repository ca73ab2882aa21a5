namespace ChurnLab.Frames.Delimited;

/// <summary>Numbers with a decimal point.</summary>
internal readonly struct NumberField : IField<double>
{
    public static double Missing => double.NaN;

    public static bool TryRead(ReadOnlySpan<byte> field, out double stored) =>
        Fields.TryNumber(field, (byte)'.', out stored);

    public static Column Build(string name, double[] stored) => NumberColumn.Over(name, stored);
}
