using ChurnLab.Statistics;

namespace ChurnLab.Studies.Eshop;

/// <summary>Which rows carry which defect, known for any row without a list of them.</summary>
internal sealed class EshopDefectPlan
{
    private const int Inactive = 3;
    private const int Outliers = 1;
    private const int Misspelt = 10;
    private const int Twins = 11;
    private const int FirstMisspelt = 2;

    // In the original the first client who comes again stands at place 337 of the 400 of the first block.
    private const double PlaceOfTwins = 337 / 400.0;

    private readonly EshopBlocks _blocks;
    private readonly IndexPermutation _places;
    private readonly int _inactive;
    private readonly int _outliers;
    private readonly int _misspelt;
    private readonly int _twins;
    private readonly int _firstTwin;
    private readonly int _firstCopy;

    public EshopDefectPlan(int rows, EshopBlocks blocks, RandomStream random)
    {
        _blocks = blocks;
        var firstBlock = blocks.StartOf(1);

        // The first half of the first block, so that no client who comes again has another defect.
        _places = new(firstBlock / 2, random);
        (_inactive, _outliers) = (Scaled(Inactive, rows), Scaled(Outliers, rows));
        (_misspelt, _twins) = (Scaled(Misspelt, rows), Scaled(Twins, rows));
        _firstCopy = blocks.StartOf(EshopBlocks.Baskets) + 1;
        _firstTwin = (int)(firstBlock * PlaceOfTwins);
    }

    /// <summary>Row whose features a row shows: nearly always its own; clients of the first block who come again in the fifth are of its kind.</summary>
    public int DrawnAs(int row) => row >= _firstTwin && row < _firstTwin + _twins ? row - _firstTwin + _firstCopy : row;

    /// <summary>Whether the client bought nothing in the two months before the current one.</summary>
    public bool IsInactive(int row) => PlaceOf(row) < _inactive;

    /// <summary>Whether the current revenue has digits too many.</summary>
    public bool IsOutlier(int row) => PlaceOf(row) is var place && place >= _inactive && place < _inactive + _outliers;

    /// <summary>Whether the service is misspelt: clients one after another near the beginning, the last at the start of the second block.</summary>
    public bool IsMisspelt(int row) => _misspelt == 1
        ? row == FirstMisspelt
        : (row >= FirstMisspelt && row < FirstMisspelt + _misspelt - 1) || row == _blocks.StartOf(1);

    private long PlaceOf(int row) => row < _places.Count ? _places.PlaceOf(row) : long.MaxValue;

    // Any size has at least one case of each, so that code meets every kind.
    private static int Scaled(int cases, int rows) => Math.Max(1, (int)Math.Round(cases * (double)rows / EshopBlocks.OriginalRows));
}
