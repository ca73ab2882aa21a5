using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Eshop;

/// <summary>Draws the features of clients of one kind.</summary>
internal sealed class EshopComponent
{
    private static readonly int Traits = Enum.GetValues<EshopTrait>().Length;

    private readonly EshopCalibration.ComponentTable _table;
    private readonly double _halfRevenuePrevious;
    private readonly GaussianCopula _copula;
    private readonly QuantileSteps _contactsNow;
    private readonly QuantileSteps _categories;
    private readonly QuantileSteps _unpaid;
    private readonly QuantileSteps _errors;
    private readonly QuantileSteps _pages;
    private readonly QuantileSteps _minutesPrevious;
    private readonly QuantileSteps _minutes;
    private readonly QuantileCurve _contacts;
    private readonly QuantileCurve _tenure;
    private readonly QuantileCurve _promoLow;
    private readonly QuantileCurve _promoHigh;
    private readonly QuantileCurve _revenueBefore;
    private readonly QuantileCurve _revenuePrevious;
    private readonly QuantileCurve _revenue;

    public EshopComponent(EshopCalibration.ComponentTable table, EshopCalibration calibration)
    {
        _table = table;
        _halfRevenuePrevious = calibration.HalfRevenuePrevious;
        _copula = new(Traits, table.Correlations.Select(pair => ((int)pair.One, (int)pair.Other, pair.Latent)));
        (_contactsNow, _categories, _unpaid) = (Steps(table.ContactsNow), Steps(table.Categories), Steps(table.Unpaid));
        (_errors, _pages) = (Steps(table.Errors), Steps(table.Pages));
        (_minutesPrevious, _minutes) = (Steps(table.MinutesPrevious), Steps(table.Minutes));
        (_contacts, _tenure) = (Curve(table.Contacts), Curve(table.Tenure));
        (_promoLow, _promoHigh) = (Curve(table.Promo.Low), Curve(table.Promo.High));
        _revenueBefore = Curve(table.RevenueBefore);
        _revenuePrevious = Curve(table.RevenuePrevious);
        _revenue = Curve(table.Revenue);

        QuantileCurve Curve(double[] quantiles) => new(calibration.Levels, quantiles);
        static QuantileSteps Steps(EshopCalibration.CountTable counts) => new(counts.First, counts.Shares);
    }

    public EshopClient Draw(RandomStream random)
    {
        Span<double> levels = stackalloc double[Traits];
        _copula.Draw(random, levels);
        return new()
        {
            Contacts = Tenths(_contacts.At(levels[(int)EshopTrait.Contacts])),
            ContactsNow = _contactsNow.At(levels[(int)EshopTrait.ContactsNow]),
            Tenure = (int)Math.Round(_tenure.At(levels[(int)EshopTrait.Tenure])),
            Promo = Promo(levels[(int)EshopTrait.Promo]),
            Categories = _categories.At(levels[(int)EshopTrait.Categories]),
            Unpaid = _unpaid.At(levels[(int)EshopTrait.Unpaid]),
            Errors = _errors.At(levels[(int)EshopTrait.Errors]),
            Pages = _pages.At(levels[(int)EshopTrait.Pages]),
            RevenueBefore = (int)Math.Round(_revenueBefore.At(levels[(int)EshopTrait.RevenueBefore])),
            RevenuePrevious = WholeOrHalf(_revenuePrevious.At(levels[(int)EshopTrait.RevenuePrevious]), random),
            Revenue = Tenths(_revenue.At(levels[(int)EshopTrait.Revenue])),
            MinutesPrevious = _minutesPrevious.At(levels[(int)EshopTrait.MinutesPrevious]),
            Minutes = _minutes.At(levels[(int)EshopTrait.Minutes]),
            Service = random.Chance(_table.Premium) ? EshopWords.Premium : EshopWords.Standard,
            Consents = random.Chance(_table.Consent),
            Category = EshopWords.Categories[random.Pick(_table.Category)],
        };
    }

    private decimal Promo(double level)
    {
        var low = 1 - _table.Promo.HighShare;
        var share = level < low ? _promoLow.At(level / low) : _promoHigh.At(Math.Min(1, (level - low) / (1 - low)));
        return (int)Math.Round(share * 100) / 100m;
    }

    private decimal WholeOrHalf(double roubles, RandomStream random) =>
        random.Chance(_halfRevenuePrevious) ? (int)Math.Floor(roubles) + 0.5m : (int)Math.Round(roubles);

    private static decimal Tenths(double value) => (int)Math.Round(value * 10) / 10m;
}
