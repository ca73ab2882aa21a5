namespace ChurnLab.Learning.Vectors;

/// <summary>Gradient, coefficients and limits of the rows at work, filled to whole panels with rows that may not move.</summary>
internal sealed class SmoState
{
    /// <summary>Makes the state of a list of rows, all at coefficient 0.</summary>
    public SmoState(int[] list)
    {
        (List, Padded) = (list, PackedRows.Padding(list.Length));
        (Gradient, Up, Down, Selves) = (new double[Padded], new double[Padded], new double[Padded], new double[Padded]);
        (Coefficients, Lower, Upper) = (new double[list.Length], new double[list.Length], new double[list.Length]);
        Up.AsSpan(list.Length).Fill(double.PositiveInfinity);
        Down.AsSpan(list.Length).Fill(double.NegativeInfinity);
    }

    /// <summary>Number of each row in the problem.</summary>
    public int[] List { get; }

    public int Count => List.Length;

    /// <summary>Rows with the filling of the last panel.</summary>
    public int Padded { get; }

    /// <summary>Sum of coefficients times likenesses, less the side.</summary>
    public double[] Gradient { get; }

    /// <summary>0 where a coefficient may grow, else +∞.</summary>
    public double[] Up { get; }

    /// <summary>0 where a coefficient may fall, else −∞.</summary>
    public double[] Down { get; }

    /// <summary>Likeness of each row to itself.</summary>
    public double[] Selves { get; }

    /// <summary>Coefficients with the signs of their sides.</summary>
    public double[] Coefficients { get; }

    public double[] Lower { get; }

    public double[] Upper { get; }

    /// <summary>Notes which ways a coefficient may move.</summary>
    public void Mark(int place)
    {
        Up[place] = Coefficients[place] < Upper[place] ? 0 : double.PositiveInfinity;
        Down[place] = Coefficients[place] > Lower[place] ? 0 : double.NegativeInfinity;
    }

    /// <summary>Copies some places, in order.</summary>
    public SmoState Take(int[] places)
    {
        var taken = new SmoState(Array.ConvertAll(places, place => List[place]));
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            (taken.Gradient[i], taken.Selves[i]) = (Gradient[place], Selves[place]);
            (taken.Coefficients[i], taken.Lower[i], taken.Upper[i]) = (Coefficients[place], Lower[place], Upper[place]);
            taken.Mark(i);
        }

        return taken;
    }
}
