using ChurnLab.Frames;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Generated clients as the table that the study takes, the type of service spelt right; nobody is left out.</summary>
internal static class EshopRows
{
    public static Frame Of(int rows, long seed = 76, EshopDriver driver = EshopDriver.AsOriginal)
    {
        var clients = EshopGenerator.Generate(new EshopGeneratorOptions { Rows = rows, Seed = seed, Driver = driver }).ToList();
        TextColumn Text(string name, Func<EshopClient, string> value) => new(name, clients.Select(value));
        return new Frame(
        [
            new IntegerColumn(EshopColumns.Id, clients.Select(client => (long?)client.Id)),
            new BooleanColumn(EshopColumns.Declined, clients.Select(client => (bool?)client.Declined)),
            Text(EshopColumns.Service, client => client.Service == "премиум" ? "премиум" : "стандарт"),
            Text(EshopColumns.Consent, client => client.Consents ? "да" : "нет"),
            Text(EshopColumns.Category, client => client.Category),
            .. EshopCrowd.Features.Select(feature => new NumberColumn(feature.Key, clients.Select(client => (double?)feature.Value(client)))),
        ]);
    }
}
