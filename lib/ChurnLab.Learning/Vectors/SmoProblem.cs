namespace ChurnLab.Learning.Vectors;

/// <summary>A dual problem: rows, their sides and how far a coefficient may go.</summary>
/// <param name="Kernel">Likeness of rows.</param>
/// <param name="Cells">Rows, one after another.</param>
/// <param name="Features">Cells of a row.</param>
/// <param name="Signs">1 or −1 per row.</param>
/// <param name="Limits">Largest size of a coefficient per row, above 0.</param>
internal sealed record SmoProblem(Kernel Kernel, double[] Cells, int Features, double[] Signs, double[] Limits)
{
    public int Rows => Signs.Length;

    public ReadOnlySpan<double> Row(int row) => Cells.AsSpan(row * Features, Features);
}
