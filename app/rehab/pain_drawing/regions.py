"""The regions of the body, and which of them belong together.

The 19 sites are those of the widespread pain index, and the five groups those of the generalised pain criterion
of 2016, which counts no jaw, chest or abdomen (Wolfe et al., Semin Arthritis Rheum 2016). Counting
them is description; what the counts mean is for the clinic to say.

Where that text is silent we chose: a joint goes with the part below it, the groin with the hip, the
front of the neck with the neck, the sacrum with the lower back. Wrists, hands, ankles, feet, face
and genital area belong to no site.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.words import N_

VIEWS = ("front", "back")
AXIAL = frozenset({"neck", "upper_back", "lower_back"})
IN_NO_GROUP = frozenset({"left_jaw", "right_jaw", "chest", "abdomen"})
LEG = ("hip", "upper_leg", "lower_leg")


@dataclass(frozen=True)
class Region:
    """A part of the body that has a name. Left and right are the patient's own.

    `key` is stored with drawings and never changes: view, side and part. `site` is "" where it belongs to none.
    """

    key: str
    name: str
    site: str = ""

    @property
    def view(self) -> str:
        """ "front" or "back"."""
        return self.key.split(".")[0]

    @property
    def side(self) -> str:
        """ "left", "right", or "mid" for a region that lies on the midline."""
        return self.key.split(".")[1]

    @property
    def group(self) -> str:
        """Which of the five groups it counts to: "axial", "left_upper" …; "" for none."""
        if not self.site or self.site in IN_NO_GROUP:
            return ""
        if self.site in AXIAL:
            return "axial"
        return f"{self.side}_lower" if self.site.endswith(LEG) else f"{self.side}_upper"

    @property
    def other_side(self) -> str:
        """The key of the same region on the other side of the body."""
        view, side, part = self.key.split(".")
        return f"{view}.{OTHER[side]}.{part}"


OTHER = {"left": "right", "right": "left", "mid": "mid"}

REGIONS: tuple[Region, ...] = (
    Region("front.left.forehead", N_("forehead and top of head (left)")),
    Region("front.right.forehead", N_("forehead and top of head (right)")),
    Region("front.left.face", N_("face (left)")),
    Region("front.right.face", N_("face (right)")),
    Region("front.left.jaw", N_("jaw (left)"), "left_jaw"),
    Region("front.right.jaw", N_("jaw (right)"), "right_jaw"),
    Region("front.mid.throat", N_("front of the neck"), "neck"),
    Region("front.left.shoulder", N_("left shoulder (front)"), "left_shoulder_girdle"),
    Region("front.right.shoulder", N_("right shoulder (front)"), "right_shoulder_girdle"),
    Region("front.left.chest", N_("chest (left)"), "chest"),
    Region("front.right.chest", N_("chest (right)"), "chest"),
    Region("front.left.upper_abdomen", N_("upper belly (left)"), "abdomen"),
    Region("front.right.upper_abdomen", N_("upper belly (right)"), "abdomen"),
    Region("front.left.lower_abdomen", N_("lower belly (left)"), "abdomen"),
    Region("front.right.lower_abdomen", N_("lower belly (right)"), "abdomen"),
    Region("front.left.hip", N_("left hip and groin"), "left_hip"),
    Region("front.right.hip", N_("right hip and groin"), "right_hip"),
    Region("front.mid.genitals", N_("genital area")),
    Region("front.left.upper_arm", N_("left upper arm (front)"), "left_upper_arm"),
    Region("front.right.upper_arm", N_("right upper arm (front)"), "right_upper_arm"),
    Region("front.left.elbow", N_("left elbow (front)"), "left_lower_arm"),
    Region("front.right.elbow", N_("right elbow (front)"), "right_lower_arm"),
    Region("front.left.forearm", N_("left forearm (front)"), "left_lower_arm"),
    Region("front.right.forearm", N_("right forearm (front)"), "right_lower_arm"),
    Region("front.left.wrist", N_("left wrist (front)")),
    Region("front.right.wrist", N_("right wrist (front)")),
    Region("front.left.hand", N_("left palm and fingers")),
    Region("front.right.hand", N_("right palm and fingers")),
    Region("front.left.thigh", N_("left thigh (front)"), "left_upper_leg"),
    Region("front.right.thigh", N_("right thigh (front)"), "right_upper_leg"),
    Region("front.left.knee", N_("left knee"), "left_lower_leg"),
    Region("front.right.knee", N_("right knee"), "right_lower_leg"),
    Region("front.left.shin", N_("left shin"), "left_lower_leg"),
    Region("front.right.shin", N_("right shin"), "right_lower_leg"),
    Region("front.left.ankle", N_("left ankle (front)")),
    Region("front.right.ankle", N_("right ankle (front)")),
    Region("front.left.foot", N_("left foot and toes")),
    Region("front.right.foot", N_("right foot and toes")),
    Region("back.left.head", N_("back of the head (left)")),
    Region("back.right.head", N_("back of the head (right)")),
    Region("back.left.neck", N_("back of the neck (left)"), "neck"),
    Region("back.right.neck", N_("back of the neck (right)"), "neck"),
    Region("back.left.shoulder", N_("left shoulder (back)"), "left_shoulder_girdle"),
    Region("back.right.shoulder", N_("right shoulder (back)"), "right_shoulder_girdle"),
    Region("back.left.upper_back", N_("upper back by the shoulder blade (left)"), "upper_back"),
    Region("back.right.upper_back", N_("upper back by the shoulder blade (right)"), "upper_back"),
    Region("back.left.mid_back", N_("middle of the back (left)"), "upper_back"),
    Region("back.right.mid_back", N_("middle of the back (right)"), "upper_back"),
    Region("back.left.low_back", N_("lower back (left)"), "lower_back"),
    Region("back.right.low_back", N_("lower back (right)"), "lower_back"),
    Region("back.mid.sacrum", N_("sacrum and tailbone"), "lower_back"),
    Region("back.left.buttock", N_("left buttock and hip"), "left_hip"),
    Region("back.right.buttock", N_("right buttock and hip"), "right_hip"),
    Region("back.left.upper_arm", N_("left upper arm (back)"), "left_upper_arm"),
    Region("back.right.upper_arm", N_("right upper arm (back)"), "right_upper_arm"),
    Region("back.left.elbow", N_("left elbow (back)"), "left_lower_arm"),
    Region("back.right.elbow", N_("right elbow (back)"), "right_lower_arm"),
    Region("back.left.forearm", N_("left forearm (back)"), "left_lower_arm"),
    Region("back.right.forearm", N_("right forearm (back)"), "right_lower_arm"),
    Region("back.left.wrist", N_("left wrist (back)")),
    Region("back.right.wrist", N_("right wrist (back)")),
    Region("back.left.hand", N_("back of the left hand and fingers")),
    Region("back.right.hand", N_("back of the right hand and fingers")),
    Region("back.left.thigh", N_("left thigh (back)"), "left_upper_leg"),
    Region("back.right.thigh", N_("right thigh (back)"), "right_upper_leg"),
    Region("back.left.knee", N_("hollow of the left knee"), "left_lower_leg"),
    Region("back.right.knee", N_("hollow of the right knee"), "right_lower_leg"),
    Region("back.left.calf", N_("left calf"), "left_lower_leg"),
    Region("back.right.calf", N_("right calf"), "right_lower_leg"),
    Region("back.left.ankle", N_("left ankle (back)")),
    Region("back.right.ankle", N_("right ankle (back)")),
    Region("back.left.heel", N_("left heel and foot")),
    Region("back.right.heel", N_("right heel and foot")),
)
BY_KEY = {region.key: region for region in REGIONS}
SITES = frozenset(region.site for region in REGIONS if region.site)
GROUPS = frozenset(region.group for region in REGIONS if region.group)
