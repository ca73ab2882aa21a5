using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Eshop;

/// <summary>The clients of one seed: any can be computed by itself.</summary>
internal sealed class EshopRegistry
{
    private const int FirstId = 215_348;
    private const long DefectStream = long.MinValue;

    // The three inactive clients of the original are among its newest.
    private const int ShortestTenure = 110;
    private const int TenuresOfInactive = 45;

    // A stray "10" before a revenue of four digits.
    private const decimal StrayDigits = 100_000;

    // Of the orders in which the months of a client stand, three are twice as frequent as the others: 314, 298, 288, 145, 132, 123 of 1,300.
    private static readonly double[] RevenueOrders = [0.2415, 0.2292, 0.2215, 0.1115, 0.1015, 0.0948];

    private const double CurrentMinutesFirst = 677 / 1300.0;

    private readonly EshopPopulation _population = new(EshopCalibration.Default);
    private readonly QuantileCurve _profit = new(EshopCalibration.Default.Levels, EshopCalibration.Default.Profit);
    private readonly EshopBlocks _blocks;
    private readonly EshopDefectPlan _defects;
    private readonly double[] _blockShares = [.. EshopBlocks.Shares];
    private readonly EshopDriver _driver;
    private readonly long _seed;

    public EshopRegistry(EshopGeneratorOptions options)
    {
        (_seed, _driver) = (options.Seed, options.Driver);
        _blocks = new(options.Rows);
        _defects = new(options.Rows, _blocks, RandomStream.Of(_seed, DefectStream));
    }

    public EshopClient this[int row]
    {
        get
        {
            var client = WithDefects(row, Features(_defects.DrawnAs(row)));
            // Negative: features take the streams from 0 on.
            var own = RandomStream.Of(_seed, -1 - row);
            return client with
            {
                Id = FirstId + row,
                Declined = EshopBlocks.IsDeclined(_blocks.Of(row)),
                Profit = (int)Math.Round(_profit.Draw(own) * 100) / 100m,
                RevenueOrder = own.Pick(RevenueOrders),
                CurrentMinutesFirst = own.Chance(CurrentMinutesFirst),
            };
        }
    }

    private EshopClient Features(int row)
    {
        var random = RandomStream.Of(_seed, row);
        var block = _blocks.Of(row);
        var profile = _driver switch
        {
            EshopDriver.Errors => EshopBlocks.IsDeclined(block) ? EshopProfile.StableWithManyErrors : EshopProfile.Stable,
            EshopDriver.None => EshopBlocks.ProfileOf(random.Pick(_blockShares)),
            _ => EshopBlocks.ProfileOf(block),
        };
        return _population.Draw(profile, random);
    }

    private EshopClient WithDefects(int row, EshopClient client)
    {
        if (_defects.IsInactive(row))
        {
            client = client with
            {
                Promo = 0,
                RevenueBefore = 0,
                RevenuePrevious = 0,
                Tenure = ShortestTenure + (client.Tenure % TenuresOfInactive),
            };
        }

        if (_defects.IsOutlier(row))
            client = client with { Revenue = client.Revenue + StrayDigits };
        return _defects.IsMisspelt(row) ? client with { Service = EshopWords.MisspeltStandard } : client;
    }
}
