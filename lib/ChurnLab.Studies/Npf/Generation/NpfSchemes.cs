using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Regions and their schemes, from the seed alone.</summary>
internal sealed class NpfSchemes
{
    private const int PerTopRegion = 20;
    private const int PerOtherRegion = 4;

    // Employers and employees pay together mostly since 2015.
    private static readonly int FirstCofunded = NpfClock.IndexOf(2015, 1);
    private static readonly int Year2007 = NpfClock.IndexOf(2007, 1);

    private readonly double[] _regionShares;
    private readonly NpfScheme[][] _ofRegion;
    private readonly double[][] _weights;

    public NpfSchemes(long seed)
    {
        var calibration = NpfCalibration.Default;
        var regions = RegionTable.Default.Regions;
        _regionShares = RegionShares(calibration);
        RegionEffects = [.. regions.Select(region => 0.25 * NpfDraws.Stream(seed, NpfPurpose.Regions, region.Index).Normal())];
        var numbers = Enumerable.Range(0, NpfScheme.MostNumbers).ToArray();
        NpfDraws.Stream(seed, NpfPurpose.Schemes, -1).ShuffleInPlace<int>(numbers);
        var next = 0;
        _ofRegion = [.. regions.Select(region =>
        {
            var count = calibration.TopRegions.ContainsKey(region.Name) ? PerTopRegion : PerOtherRegion;
            return Enumerable.Range(0, count).Select(place =>
            {
                var random = NpfDraws.Stream(seed, NpfPurpose.Schemes, next);
                // Every fourth is co-funded, so that a region with few schemes has one, too.
                return NpfScheme.Draw(random, numbers[next++], region.Index, isCofunded: place % 4 == 3);
            }).ToArray();
        })];
        _weights = [.. _ofRegion.Select(schemes => Array.ConvertAll(schemes, scheme => scheme.Weight / schemes.Sum(other => other.Weight)))];
    }

    /// <summary>Log odds of closing by region.</summary>
    public double[] RegionEffects { get; }

    public int DrawRegion(RandomStream random) => random.Pick(_regionShares);

    /// <summary>A scheme of a client of a region; a few work far from home.</summary>
    public NpfScheme Draw(RandomStream random, int region, int start)
    {
        const double AtHome = 0.93;
        const int LastTry = 20;
        var place = random.Chance(AtHome) ? region : DrawRegion(random);
        var wantsCofunded = random.Chance(start >= FirstCofunded ? 0.9 : start >= Year2007 ? 0.15 : 0);
        for (var attempt = 0; ; attempt++)
        {
            var scheme = _ofRegion[place][random.Pick(_weights[place])];
            if ((scheme.Type == 3 == wantsCofunded && scheme.From <= start && scheme.End > start + 4) || attempt == LastTry)
                return scheme;
        }
    }

    private static double[] RegionShares(NpfCalibration calibration)
    {
        double ClientsOf(string region, double rows) => rows / calibration.RowsPerClient.GetValueOrDefault(region, 1);
        var topSum = calibration.TopRegions.Sum(region => ClientsOf(region.Key, region.Value));
        var otherSum = calibration.OtherRegions.Values.Sum();
        return [.. RegionTable.Default.Regions.Select(region => calibration.TopRegions.TryGetValue(region.Name, out var share)
            ? calibration.TopRegionsShare * ClientsOf(region.Name, share) / topSum
            : (1 - calibration.TopRegionsShare) * calibration.OtherRegions[region.Name] / otherSum)];
    }
}
