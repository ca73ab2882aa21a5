using ChurnLab.Statistics;

namespace ChurnLab.Studies.Eshop;

/// <summary>Draws the features of clients by their profile.</summary>
internal sealed class EshopPopulation
{
    private readonly EshopComponent _stable;
    private readonly EshopComponent _declining;
    private readonly EshopComponent _decliningCategory;
    private readonly EshopComponent _decliningBasket;
    private readonly EshopComponent _manyErrors;

    public EshopPopulation(EshopCalibration calibration)
    {
        var (stable, declining) = (calibration.Stable, calibration.Declining);
        _stable = new(stable, calibration);
        _declining = new(declining, calibration);
        var promo = stable.Promo with { HighShare = calibration.PromoHighOfStableLooking };
        _decliningCategory = new(stable with { Promo = promo, Category = declining.Category }, calibration);
        _decliningBasket = new(stable with { Promo = promo, Unpaid = declining.Unpaid, Categories = declining.Categories }, calibration);
        _manyErrors = new(stable with { Errors = calibration.ManyErrors }, calibration);
    }

    public EshopClient Draw(EshopProfile profile, RandomStream random)
    {
        var component = profile switch
        {
            EshopProfile.Stable => _stable,
            EshopProfile.Declining => _declining,
            EshopProfile.StableWithDecliningCategory => _decliningCategory,
            EshopProfile.StableWithDecliningBasket => _decliningBasket,
            _ => _manyErrors,
        };
        return component.Draw(random);
    }
}
