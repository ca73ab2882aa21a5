namespace ChurnLab.Benchmarks;

/// <summary>Sum and number of the values of a feature that are there.</summary>
internal sealed class NpfCheck
{
    public double Sum { get; set; }

    public long Count { get; set; }

    public void Add(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            Sum += value;
            Count++;
        }
    }
}
