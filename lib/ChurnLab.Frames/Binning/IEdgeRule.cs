namespace ChurnLab.Frames.Binning;

/// <summary>Where the edges of bands come from.</summary>
internal interface IEdgeRule
{
    /// <summary>Whether edges are computed from data, so that all of it lies between the outer ones.</summary>
    bool IsComputed { get; }

    /// <summary>Whether values at the outer edges belong to bands on either side.</summary>
    bool ClosesEnds { get; }

    /// <summary>Edges, ascending; equal ones are merged by the caller.</summary>
    double[] Edges(NumberColumn column, BinClosed closed);
}
